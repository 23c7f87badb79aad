//! Labels of the page: kinds of quotations and speakers, and numbers, in words.

use crate::document::QuotationKind;

/// The kind of a quotation.
pub(super) fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "in quotation marks",
        QuotationKind::Mixed => "partly in quotation marks",
        QuotationKind::Indirect => "reported, without quotation marks",
    }
}

/// "1 article", "2 articles".
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(n), if n == 1 { one } else { many })
}

/// A number with commas between thousands.
pub(super) fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (n, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")] {
            assert_eq!(grouped(n), text);
        }
        assert_eq!(counted(1, "word", "words"), "1 word");
    }
}
