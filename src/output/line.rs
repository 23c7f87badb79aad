//! A line of JSON in the making: strings with what must be escaped, numbers and figures, written into one buffer.

use super::rounded;
use crate::dictionary::key::EACH;

/// The bytes of JSON written so far.
pub(super) struct Line(Vec<u8>);

/// What stands for a byte within a string: itself (0), a letter behind a backslash, or its number (`u`).
const ESCAPES: [u8; 256] = {
    let mut out = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        out[byte] = b'u';
        byte += 1;
    }
    out[0x08] = b'b';
    out[b'\t' as usize] = b't';
    out[b'\n' as usize] = b'n';
    out[0x0c] = b'f';
    out[b'\r' as usize] = b'r';
    out[b'"' as usize] = b'"';
    out[b'\\' as usize] = b'\\';
    out
};

/// Where the first byte stands that must be escaped.
#[inline]
fn escape(bytes: &[u8]) -> Option<usize> {
    // Has its high bit set where a byte is nought; a byte after one may have its bit set, too.
    let nought = |x: u64| x.wrapping_sub(EACH) & !x;
    let mut at = 0;
    while let Some(eight) = bytes.get(at..).and_then(|b| b.first_chunk()) {
        let word = u64::from_le_bytes(*eight);
        let found = word.wrapping_sub(EACH * 0x20) & !word
            | nought(word ^ (EACH * u64::from(b'"')))
            | nought(word ^ (EACH * u64::from(b'\\')));
        let found = found & (EACH * 0x80);
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    bytes[at..].iter().position(|b| ESCAPES[*b as usize] != 0).map(|i| at + i)
}

impl Line {
    /// Goes on behind `before`, for which there should be so much more room.
    pub(super) fn behind(mut before: Vec<u8>, room: usize) -> Line {
        before.reserve(room);
        Line(before)
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Writes what is JSON already.
    #[inline]
    pub(super) fn raw(&mut self, json: &str) {
        self.0.extend_from_slice(json.as_bytes());
    }

    /// Writes a comma before all parts but the first.
    #[inline]
    pub(super) fn comma(&mut self, part: usize) {
        if part > 0 {
            self.0.push(b',');
        }
    }

    pub(super) fn string(&mut self, text: &str) {
        self.0.push(b'"');
        let mut rest = text.as_bytes();
        while let Some(at) = escape(rest) {
            self.0.extend_from_slice(&rest[..at]);
            match ESCAPES[rest[at] as usize] {
                b'u' => {
                    const DIGITS: &[u8; 16] = b"0123456789abcdef";
                    self.0.extend_from_slice(b"\\u00");
                    self.0.push(DIGITS[(rest[at] >> 4) as usize]);
                    self.0.push(DIGITS[(rest[at] & 15) as usize]);
                }
                letter => self.0.extend_from_slice(&[b'\\', letter]),
            }
            rest = &rest[at + 1..];
        }
        self.0.extend_from_slice(rest);
        self.0.push(b'"');
    }

    /// Writes a string that is known to need no escape: a name of the contract.
    #[inline]
    pub(super) fn name(&mut self, name: &'static str) {
        self.0.push(b'"');
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(b'"');
    }

    pub(super) fn string_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.raw("null"),
        }
    }

    pub(super) fn number(&mut self, number: u32) {
        if number >= 100_000_000 {
            return self.large_number(number);
        }
        // Eight digits, each a byte, the first one lowest: halved three times, the parts side by side.
        let number = u64::from(number);
        let fours = (number / 10_000) | ((number % 10_000) << 32);
        let hundreds = ((fours * 5243) >> 19) & 0x0000_007f_0000_007f;
        let twos = hundreds | ((fours - hundreds * 100) << 16);
        let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f;
        let digits = tens | ((twos - tens * 10) << 8);
        // Those before the first that counts go; there is one at least. Eight bytes are written, and what is too much taken off.
        let leading = (digits | (1 << 56)).trailing_zeros() / 8;
        let end = self.0.len() + 8 - leading as usize;
        self.0.extend_from_slice(&((digits | 0x3030_3030_3030_3030) >> (8 * leading)).to_le_bytes());
        self.0.truncate(end);
    }

    #[cold]
    fn large_number(&mut self, mut number: u32) {
        let mut digits = [0; 10];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.0.extend_from_slice(&digits[at..]);
    }

    /// Writes a figure with two digits after the point at most, and one at least.
    pub(super) fn figure(&mut self, figure: f32) {
        let figure = rounded(figure);
        if figure == 0.0 && figure.is_sign_negative() || figure.abs() >= 1e6 {
            // No figure of ours; as serde_json has it.
            let _ = serde_json::to_writer(&mut self.0, &figure);
            return;
        }
        let hundredths = (figure.abs() * 100.0).round() as u32;
        if figure < 0.0 {
            self.0.push(b'-');
        }
        self.number(hundredths / 100);
        self.0.extend_from_slice(&[b'.', b'0' + (hundredths / 10 % 10) as u8]);
        if !hundredths.is_multiple_of(10) {
            self.0.push(b'0' + (hundredths % 10) as u8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Line)) -> String {
        let mut line = Line::behind(Vec::new(), 0);
        write(&mut line);
        String::from_utf8(line.into_bytes()).expect("text")
    }

    #[test]
    fn strings_and_figures_are_as_serde_json_has_them() {
        let mut texts: Vec<String> = (0..=0x200u32).filter_map(char::from_u32).map(String::from).collect();
        texts.push(texts.concat());
        texts.extend(
            ["", "“Es así”", "plain words and more", "a \"b\" \\ c", "1234567\n", "12345678\t9"].map(String::from),
        );
        for text in &texts {
            for text in [text.clone(), format!("before it {text}"), format!("{text} and behind it")] {
                assert_eq!(written(|l| l.string(&text)), serde_json::to_string(&text).expect("a string"));
            }
        }
        let figures =
            (-3_000..3_000).map(|n| n as f32 / 100.0).chain([0.978, -0.001, -0.0, 1e5, 123_456.78, 1e9, f32::NAN]);
        for figure in figures {
            let expected = serde_json::to_string(&rounded(figure)).expect("a number");
            assert_eq!(written(|l| l.figure(figure)), expected, "{figure}");
        }
        let near = |n: u32| [n.wrapping_sub(1), n, n.wrapping_add(1)];
        let powers = (0..10).flat_map(|n| near(10u32.pow(n))).chain((0..32).flat_map(|n| near(1 << n)));
        for number in powers.chain(0..20_000).chain((0..u32::MAX).step_by(99_991)) {
            assert_eq!(written(|l| l.number(number)), number.to_string());
        }
        assert_eq!(written(|l| l.string_or_null(None)), "null");
    }
}
