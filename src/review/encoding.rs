//! The bytes of a file as text: UTF-8, what spreadsheets call Unicode text (UTF-16 with its mark), or windows-31j, in which city
//! offices' computers write. Native; a browser has the same decoder of its own.

use super::refusal::FileRefusal;
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

/// The text of a file.
///
/// # Errors
/// When the bytes are no text in any of these.
pub fn decoded(bytes: &[u8]) -> Result<String, FileRefusal> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        // The standard's Shift_JIS is windows-31j: with 髙, Ⅲ, ㎝ and ①.
        None => (SHIFT_JIS, bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(rest).ok_or(FileRefusal::NotText)?;
    if text.contains('\0') { Err(FileRefusal::NotText) } else { Ok(text.into_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_only_windows_31j_has_are_exact() {
        let bytes = [0xfb, 0xfc, b' ', 0x87, 0x56, b' ', 0x87, 0x70, b' ', 0x87, 0x40, b',', 0x8e, 0xc0, 0x90, 0xd1];
        assert_eq!(decoded(&bytes), Ok("髙 Ⅲ ㎝ ①,実績".to_owned()));
    }

    #[test]
    fn unicode_is_read_with_and_without_its_mark() {
        assert_eq!(decoded("\u{feff}髙,Ⅲ".as_bytes()), Ok("髙,Ⅲ".to_owned()));
        assert_eq!(decoded("髙,Ⅲ".as_bytes()), Ok("髙,Ⅲ".to_owned()));
        assert_eq!(decoded(&[0xff, 0xfe, 0xd9, 0x9a, 0x09, 0x00]), Ok("髙\t".to_owned()));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&[0x50, 0x4b, 0x03, 0x04, 0x00, 0x00][..], &[0x82], &[0xff, 0xff, 0x80], b"a\0b"] {
            assert_eq!(decoded(bytes), Err(FileRefusal::NotText), "{bytes:?}");
        }
    }
}
