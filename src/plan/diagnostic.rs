//! What can be wrong with the seeds, told to the person who edits them: where, what, and how to mend it.

use std::fmt;

/// One thing wrong in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, relative to `seeds/`.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The item it is about: `measure/13`, or empty where none is named yet.
    pub item: String,
    /// What is wrong.
    pub problem: DiagnosticKind,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seeds/{}:{}: ", self.file, self.line)?;
        if !self.item.is_empty() {
            write!(f, "{}: ", self.item)?;
        }
        write!(f, "{}", self.problem)
    }
}

/// What is wrong. The text says it and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[expect(missing_docs, reason = "each says itself in its message")]
pub enum DiagnosticKind {
    #[error("TOMLとして読めません（{0}）。引用符や括弧の閉じ忘れがないか確かめてください")]
    Syntax(String),
    #[error(
        "この行の文字をUTF-8として読めません。エディターの「名前を付けて保存」などで、文字コードをUTF-8にして保存し直してください"
    )]
    NotUtf8,
    #[error("「{0}」がありません。この欄を書いてください")]
    Missing(&'static str),
    #[error("「{key}」は{expected}で書いてください")]
    WrongType { key: String, expected: &'static str },
    #[error("「{0}」が空です。文を書くか、行ごと消してください")]
    Empty(String),
    #[error("「{0}」という欄はありません。つづりを確かめるか、消してください")]
    UnknownKey(String),
    #[error("「{key}」の「{word}」は使えません。{words} のどれかにしてください")]
    UnknownWord { key: &'static str, word: String, words: String },
    #[error("「{key}」を読めません。{why}")]
    Unreadable { key: String, why: String },
    #[error("「{key}」の「{found}」は使えません。{wanted}にしてください")]
    OutOfRange { key: &'static str, found: String, wanted: &'static str },
    #[error("{0} が二度あります。片方を直すか、消してください")]
    Duplicate(String),
    #[error("「{0}」だけでは、別の書き方になりません。同じ言葉の書き方を二つ以上並べてください")]
    LoneVariant(String),
    #[error("{0} は、どれも計画の中にありません。計画にある書き方を一つ入れるか、この組を消してください")]
    UnknownVariant(String),
    #[error("{0} という項目はありません。番号を確かめてください")]
    Dangling(String),
    #[error("{0} がひとつもありません。少なくともひとつ書いてください")]
    Without(&'static str),
    #[error("番号が{found}ですが、順番では{expected}です。上から順に番号を付けてください")]
    OutOfOrder { expected: u8, found: u8 },
    #[error("このファイルは読まれません。名前を確かめるか、seeds/ の外へ移してください")]
    UnknownFile,
    #[error("このファイルがありません。元に戻してください")]
    MissingFile,
    #[error("ファイル名は {0} にしてください。番号とファイル名がずれています")]
    FileName(String),
    #[error("単位「{cell}」が、unit の「{unit}」と違います。どちらかを直してください")]
    UnitDiffers { cell: String, unit: String },
    #[error("単位「{0}」は plan.toml の units にありません。書き間違いでなければ units に加えてください")]
    UnknownUnit(String),
    #[error("担当課「{0}」は plan.toml の departments にありません。書き間違いでなければ departments に加えてください")]
    UnknownDepartment(String),
    #[error("「{0}」は plan.toml の tags にありません。書き間違いでなければ tags に加えてください")]
    UnknownTag(String),
    #[error(
        "色「{0}」はデザインシステムにありません。「blue-700」のように、色の名前と 50、100、200 から 1200 までの濃さで書いてください"
    )]
    UnknownColour(String),
    #[error(
        "色「{colour}」は背景に近く、文字が読みにくくなります。「{least}」か、背景からもっと遠い濃さにしてください"
    )]
    FaintColour { colour: String, least: String },
    #[error("{0} が、計画の期間と合いません。plan.toml の term か、この年を直してください")]
    YearOutsideTerm(String),
    #[error("計画に「{word}」とあるので、kind は「{wanted}」です。「{kind}」を直してください")]
    KindContradicts { word: &'static str, wanted: &'static str, kind: &'static str },
    #[error("目標値が「{0}」で「維持」ではないので、kind は「maintain」になりません。どちらかを直してください")]
    NothingMaintained(String),
    #[error(
        "better の「{better}」は、目標値「{target}」と合いません。「keep」は目標値が「維持」のとき、そのときだけ書いてください"
    )]
    KeepContradicts { better: &'static str, target: String },
    #[error("実績値がない（―）ので「維持」は目標になりません。どちらかを直してください")]
    MaintainWithoutBaseline,
    #[error(
        "better の「{better}」に対して、目標値 {target} が実績値 {baseline} より逆の向きです。どちらかを直してください"
    )]
    WrongWay { better: &'static str, baseline: String, target: String },
    #[error("注の印「{0}」に当たる [[footnote]] がありません。注を書くか、印を消してください")]
    MarkWithoutFootnote(String),
    #[error("注「{0}」の印を付けた指標がありません。印を付けるか、注を消してください")]
    FootnoteWithoutMark(String),
    #[error("「{key}」の点 [{at}] が地図の外です。[緯度, 経度] の順に書いてあるか、数字が正しいか確かめてください")]
    OffTheMap { key: &'static str, at: String },
    #[error("このゾーンの形が地図にありません。map/zones.toml に [[zone]] を書くか、id を合わせてください")]
    WithoutShape,
    #[error("細かさ {0} の文字がありません。detail = {0} の [[zone.label]] を書いてください")]
    WithoutLabel(i64),
    #[error(
        "地図の文字「{found}」が、計画の名前「{official}」と違います。細かさ 3 は名前のまま、ほかは名前の初めからにしてください"
    )]
    LabelDiffers { found: String, official: String },
    #[error("「{words}」が {item} の言葉にありません。計画の言葉のとおりに書いてください")]
    WordsElsewhere { words: String, item: String },
    #[error("「{0}」はゾーンの言葉にないので、このサイトの読み取りです。basis を「reading」にしてください")]
    ReadingUntold(String),
    #[error("「{0}」はゾーンの言葉そのものなので、読み取りではありません。basis を「words」にしてください")]
    ReadingOfOwnWords(String),
    #[error("「{0}」は、計画の施策、事業、指標に出てきません。計画の書き方に合わせるか、消してください")]
    PlaceNotInPlan(String),
    #[error("measures の {0} につながる言葉がありません。[[zone.link]] を書いてください")]
    WithoutLink(String),
    #[error("「{0}」は、どの施策の「対象」にもありません。計画の言葉のとおりに書いてください")]
    AudienceUnknown(String),
    #[error("対象「{0}」が、どのまとまりにもありません。plan/audiences.toml の phrases に入れてください")]
    AudienceUngrouped(String),
    #[error(
        "地図の文字「{found}」が、ゾーンの名前「{official}」の中にありません。名前のまま、または名前の一部にしてください"
    )]
    LabelOutsideName { found: String, official: String },
    #[error("原文の行 [{first}, {last}] は範囲になりません。1から数え、[最初, 最後] の順に書いてください")]
    BadLines { first: i64, last: i64 },
    #[error("原文は{lines}行までで、{last}行目はありません。原文の行 [最初, 最後] を直してください")]
    LinesBeyondSource { last: u32, lines: u32 },
    #[error("「{text}」が、原文の{lines}行目にありません。この言葉を原文に合わせるか、原文の行の範囲を直してください")]
    NotInSource { text: String, lines: String },
    #[error(
        "「{text}」が、原文の{lines}行目にこの順で続いていません。表の行や事業例の見出しを、原文と同じ組み合わせにしてください"
    )]
    NotTogether { text: String, lines: String },
    #[error("「{text}」は、原文の{lines}行目では前か後ろに続きがあります。途中で切らずに写してください")]
    NotWhole { text: String, lines: String },
    #[error("読み替える前の「{written}」が、原文の{lines}行目にありません。source か written を直してください")]
    CorrectionElsewhere { written: String, lines: String },
    #[error(
        "原文の「{0}」が計画のどこにもありません。計画に写してください。見出しや印なら source/document.toml に加えてください"
    )]
    Untold(String),
    #[error("見出し「{0}」だけが残る行は原文にありません。この見出しを消してください")]
    HeadingNotInSource(String),
    #[error(
        "このサイトの読み替え「{0}」が、計画の名前のどれとも違います。名前（番号を付けるなら、番号と名前）をそのまま写してください"
    )]
    ReadAsUnproven(String),
    #[error("kind_basis が「written」ですが、名前にも目標値にも数え方の言葉がありません。「inferred」にしてください")]
    BasisNotWritten,
    #[error("計画に「{0}」と書いてあるので、kind_basis は「written」にしてください")]
    BasisWritten(&'static str),
    #[error("「{0}」がありません。この項目の言葉を書き足してください")]
    NoWords(String),
    #[error("数や名前の入る所が「{found}」です。「{wanted}」にしてください（順番は問いません）")]
    Holes { found: String, wanted: String },
    #[error("ふりがな「{found}」を読めません。{why}")]
    Furigana { found: String, why: &'static str },
    #[error(
        "「{base}」をここでは「{reading}」と読んでいます（ほかでは「{known}」）。正しい読みなら text/two-readings.toml に加えてください"
    )]
    OtherReading { base: String, reading: String, known: String },
    #[error("「{base}」を「{reading}」と読む所がありません。この読みを消してください")]
    ReadingUnused { base: String, reading: String },
    #[error("英語に日本語の文字「{0}」が残っています。英語にするか、計画の言葉をそのまま引くなら “ ” で囲んでください")]
    JapaneseInEnglish(String),
    #[error("漢字「{0}」に読みがありません。{{漢字|かんじ}} のように書いてください")]
    WithoutReading(String),
    #[error("ふりがなを除くと「{found}」ですが、計画では「{official}」です。同じ文字にしてください")]
    ReadingDiffers { found: String, official: String },
    #[error("「{sentence}」は{found}字あります。一つの文を{most}字までに分けてください")]
    LongSentence { sentence: String, found: usize, most: usize },
    #[error("「{sentence}」に漢字が{found}字あります。一つの文に{most}字までにして、やさしい言葉に換えてください")]
    ManyKanji { sentence: String, found: usize, most: usize },
    #[error("「{key}」の段落が{found}個あります。計画と同じ{wanted}個にしてください")]
    Paragraphs { key: String, found: usize, wanted: usize },
    #[error("計画にある数「{0}」がありません。数を書き足してください")]
    NumberLost(String),
    #[error("数「{0}」は計画のこの項目にありません。数を直すか、消してください")]
    NumberAdded(String),
    #[error(
        "単位「{0}」が、計画の単位と同じ大きさになりません。「0.01 million people」（1万人）のように直してください"
    )]
    UnitScale(String),
    #[error("「{word}」とは書きません。「{say}」に直してください")]
    Avoided { word: String, say: String },
    #[error("「{0}」に改行かタブがあります。一続きの文にしてください")]
    NotOneLine(String),
    #[error("用語「{0}」は計画に出てきません。つづりを確かめるか、用語を消してください")]
    TermNotInPlan(String),
}

/// Every fault of a plan, in the order of its files. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics(pub(crate) Vec<Diagnostic>);

impl Diagnostics {
    /// All of them in words, for seeds in this folder.
    pub fn in_folder(&self, folder: &str) -> String {
        let line =
            |diagnostic: &Diagnostic| diagnostic.to_string().replacen("seeds", folder.trim_end_matches('/'), 1) + "\n";
        self.0.iter().map(line).collect::<String>() + &self.count()
    }

    fn count(&self) -> String {
        format!("{}件の誤りがあります", self.0.len())
    }

    /// Each one.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }
}

impl std::error::Error for Diagnostics {}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.0 {
            writeln!(f, "{diagnostic}")?;
        }
        f.write_str(&self.count())
    }
}
