/** Copies what stands in a field, and says so. Where a page has no clipboard, as without https, the text is left chosen, so that the
 * reader's own copying is at hand. */
export async function copy(field, status, said) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = said.copied;
  } catch {
    status.textContent = said.copy_failed;
    field.focus();
  }
}
