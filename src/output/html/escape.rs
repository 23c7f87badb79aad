//! Escaping: what comes from an article is text and stays text.

/// Adds text so that it can stand in an element or in an attribute between double quotes.
///
/// Control characters, which HTML does not allow, become U+FFFD; so do the marks that override the direction of
/// writing, with which an article could turn around what the page says of it.
pub(crate) fn escape(out: &mut String, text: &str) {
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let replaced = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' | '\n' => continue,
            '\r' => "\n",
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "\u{FFFD}",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(replaced);
        done = at + c.len_utf8();
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_stays_text() {
        for (text, html) in [
            ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
            ("AT&T \"said\"", "AT&amp;T &quot;said&quot;"),
            ("“Né à\u{A0}Paris” 😀", "“Né à\u{A0}Paris” 😀"),
            ("a\0b\u{1b}[2Jc\r\nd", "a\u{FFFD}b\u{FFFD}[2Jc\n\nd"),
            ("\u{202e}fdp.exe", "\u{FFFD}fdp.exe"),
            ("", ""),
        ] {
            let mut out = String::new();
            escape(&mut out, text);
            assert_eq!(out, html);
        }
    }
}
