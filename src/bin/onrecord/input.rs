//! Reading: files and standard input become articles, one at a time, in constant memory.
//!
//! What cannot be an article becomes a [`Failure`] with a sentence that says what was found, what was expected and
//! what to do. Optional fields of a line that are no strings (`"title": null`) count as not given.

use crate::args::FieldNames;
use onrecord::Article;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::{self, BufRead};

/// The longest line or text file, in bytes. The longest newspaper article is a thousandth of it; a longer "line" is a
/// file without line breaks or a device without end, and must not fill the memory.
pub const LONGEST: usize = 256 << 20;

/// An article that was read, or the reason why not.
pub type Item = Result<Story, Failure>;

/// A value of JSON as it stands in the input.
pub type Raw = Box<RawValue>;

/// An article with what is echoed.
#[derive(Debug)]
pub struct Story {
    /// The article.
    pub article: Article,
    /// Its id; `None` where the line gives none.
    pub id: Option<Raw>,
    /// The fields to keep, in the order in which they were asked for.
    pub meta: Vec<(String, Raw)>,
}

/// Why there is no article.
#[derive(Debug)]
pub struct Failure {
    /// The id, as far as known.
    pub id: Id,
    /// The line of the file, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: String,
}

/// What is known of the id of a failed article.
#[derive(Debug)]
pub enum Id {
    /// The line gives it.
    Given(Raw),
    /// The line was read and gives none.
    Missing,
    /// The line could not be read far enough.
    Unknown,
}

/// Bytes of the next line without its line break, or how the line was too long; `None` at the end.
///
/// # Errors
/// Where the source cannot be read.
pub fn next_line(source: &mut dyn BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let (mut any, mut fits) = (false, true);
    loop {
        let chunk = match source.fill_buf() {
            Ok(chunk) => chunk,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        if chunk.is_empty() {
            return Ok(any.then_some(fits));
        }
        any = true;
        let end = memchr::memchr(b'\n', chunk);
        let piece = &chunk[..end.unwrap_or(chunk.len())];
        fits &= line.len() + piece.len() <= LONGEST;
        if fits {
            line.extend_from_slice(piece);
        } else {
            line.truncate(1 << 16);
        }
        let used = end.map_or(chunk.len(), |e| e + 1);
        source.consume(used);
        if end.is_some() {
            return Ok(Some(fits));
        }
    }
}

/// Reads one line of JSON. `fits` says whether `bytes` is the whole line.
pub fn line(bytes: &[u8], fits: bool, number: u64, names: &FieldNames, keep: &[String]) -> Item {
    let bytes = if number == 1 { bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes) } else { bytes };
    let fail = |id, problem| Err(Failure { id, line: number, problem });
    // The id of a line that cannot be read as it is.
    let id_of = |bytes: &[u8]| {
        let (text, mut fields) = (String::from_utf8_lossy(bytes), Fields::new(names, keep));
        let _ = fields.read(&text);
        fields.id()
    };
    let expected = format_args!("one object a line, {{\"id\": …, {:?}: \"…\"}}", names.text_field);
    let text = match std::str::from_utf8(bytes) {
        _ if !fits => {
            return fail(
                id_of(bytes),
                format!("the line is longer than {} MB; is a line break missing?", LONGEST >> 20),
            );
        }
        Ok(text) => text,
        Err(e) => return fail(id_of(bytes), not_utf8(bytes, e.valid_up_to())),
    };
    if text.trim().is_empty() {
        return fail(Id::Unknown, format!("the line is empty; expected {expected}"));
    }
    // What is wrong with a line is asked of one that cannot be read at once.
    let mut fields = Fields::at_once(names, keep);
    let read = fields.read(text).or_else(|_| {
        fields = Fields::new(names, keep);
        fields.read(text)
    });
    if let Err(e) = read {
        let whole = e.to_string();
        let what = whole.split(" at line ").next().unwrap_or(&whole);
        let problem = match what.starts_with("invalid type") {
            true => format!("found {}; expected {expected}", what_is(text)),
            false => format!("not valid JSON: {what} (byte {} of the line); expected {expected}", e.column()),
        };
        return fail(fields.id(), problem);
    }
    let id = match fields.id.take() {
        Some(raw) => match checked(raw) {
            Ok(raw) => Some(raw),
            Err(e) => return fail(Id::Unknown, format!("the \"id\" cannot be echoed: {e}")),
        },
        None => None,
    };
    let known = |id: Option<Raw>| id.map_or(Id::Missing, Id::Given);
    let text = match (fields.string.take(), fields.text) {
        (Some(text), _) => text,
        (None, None) => {
            let hint = "--text-field NAME reads another field";
            return fail(known(id), format!("there is no {:?}; expected {expected} ({hint})", names.text_field));
        }
        (None, Some(raw)) => match serde_json::from_str::<String>(raw.get()) {
            Ok(text) => text,
            Err(e) if raw.get().starts_with('"') => {
                let whole = e.to_string();
                let what = whole.split(" at line ").next().unwrap_or(&whole);
                return fail(
                    known(id),
                    format!("the {:?} cannot be read: {what} (byte {} of it)", names.text_field, e.column()),
                );
            }
            Err(_) => {
                return fail(known(id), format!("{:?} is {}, expected a string", names.text_field, what_is(raw.get())));
            }
        },
    };
    let mut meta = Vec::new();
    for (name, value) in keep.iter().zip(fields.kept) {
        let Some(value) = value else { continue };
        match checked(value) {
            Ok(value) => meta.push((name.clone(), value)),
            Err(e) => return fail(known(id), format!("the field {name:?} cannot be echoed: {e}")),
        }
    }
    let mut article = Article::new(text);
    let string = |raw: Option<&RawValue>| raw.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
    if let Some(title) = string(fields.title) {
        article = article.with_title(title);
    }
    if let Some(byline) = string(fields.byline) {
        article = article.with_byline(byline);
    }
    if let Some(date) = string(fields.date) {
        article = article.with_date(date);
    }
    if let Some(language) = string(fields.language) {
        article = article.with_language(language);
    }
    if let Some(id) = &id {
        article = article.with_id(string(Some(id)).unwrap_or_else(|| id.get().to_string()));
    }
    Ok(Story { article, id, meta })
}

/// Reads a whole file as one article.
pub fn text(bytes: Vec<u8>, name: Option<&str>) -> Item {
    let id = name.and_then(|name| serde_json::value::to_raw_value(name).ok());
    let known = id.clone().map_or(Id::Missing, Id::Given);
    if bytes.len() > LONGEST {
        let problem = format!("the text is longer than {} MB; is it one article?", LONGEST >> 20);
        return Err(Failure { id: known, line: 1, problem });
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let article = Article::new(text);
            let article = if let Some(name) = name { article.with_id(name) } else { article };
            Ok(Story { article, id, meta: Vec::new() })
        }
        Err(e) => {
            let (at, bytes) = (e.utf8_error().valid_up_to(), e.as_bytes());
            let line = bytes[..at].iter().filter(|b| **b == b'\n').count() as u64 + 1;
            let start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
            let problem = match bytes {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
                    "not UTF-8: the file begins like UTF-16; convert it (iconv -f UTF-16 -t UTF-8)".to_string()
                }
                _ => not_utf8(&bytes[start..], at - start),
            };
            Err(Failure { id: known, line, problem })
        }
    }
}

/// Reads a page of HTML as one article. Its title, byline, date and language can be kept as those of a line can.
pub fn html(bytes: &[u8], name: Option<&str>, keep: &[String]) -> Item {
    let id = name.and_then(|name| serde_json::value::to_raw_value(name).ok());
    let fail = |problem| {
        let id = id.clone().map_or(Id::Missing, Id::Given);
        Err(Failure { id, line: 1, problem })
    };
    if bytes.len() > LONGEST {
        return fail(format!("the page is longer than {} MB; is it one article?", LONGEST >> 20));
    }
    let article = match Article::from_html(bytes) {
        Ok(article) => article,
        Err(e) => return fail(e.to_string()),
    };
    let article = if let Some(name) = name { article.with_id(name) } else { article };
    let mut meta = Vec::new();
    for field in keep {
        let value = match field.as_str() {
            "title" => article.title(),
            "byline" => article.byline(),
            "date" => article.date(),
            "language" => article.language(),
            _ => None,
        };
        if let Some(value) = value.and_then(|v| serde_json::value::to_raw_value(v).ok()) {
            meta.push((field.clone(), value));
        }
    }
    Ok(Story { article, id, meta })
}

fn not_utf8(line: &[u8], at: usize) -> String {
    let found = line.get(at).copied().unwrap_or_default();
    format!(
        "not UTF-8: found the byte 0x{found:02X} (byte {} of the line); convert the file, for instance from \
         Windows-1252 (iconv -f WINDOWS-1252 -t UTF-8)",
        at + 1
    )
}

/// A word for a value of JSON, by its first character.
fn what_is(json: &str) -> &'static str {
    match json.trim_start().as_bytes().first() {
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'"') => "a string",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// A value that any reader of JSON can read again: no broken escapes, no nesting without end, no line breaks.
fn checked(raw: &RawValue) -> Result<Raw, String> {
    if let Err(e) = serde_json::from_str::<serde_json::Value>(raw.get()) {
        let whole = e.to_string();
        return Err(whole.split(" at line ").next().unwrap_or(&whole).to_string());
    }
    // Control characters stand outside strings alone, as white space.
    if raw.get().contains(['\r', '\n', '\t']) {
        return RawValue::from_string(raw.get().replace(['\r', '\n', '\t'], " ")).map_err(|e| e.to_string());
    }
    Ok(raw.to_owned())
}

/// The fields of a line that matter. They are filled while the line is read, so that the id of a line that breaks off
/// is still known.
struct Fields<'k, 'j> {
    names: &'k FieldNames,
    keep: &'k [String],
    /// Whether the text is made a string while the line is read: one pass less over what is most of the line.
    at_once: bool,
    string: Option<String>,
    id: Option<&'j RawValue>,
    text: Option<&'j RawValue>,
    title: Option<&'j RawValue>,
    byline: Option<&'j RawValue>,
    date: Option<&'j RawValue>,
    language: Option<&'j RawValue>,
    kept: Vec<Option<&'j RawValue>>,
}

impl<'k, 'j> Fields<'k, 'j> {
    fn new(names: &'k FieldNames, keep: &'k [String]) -> Self {
        let (id, text, title, byline, date, language) = Default::default();
        let (at_once, string, kept) = (false, None, Vec::new());
        Fields { names, keep, at_once, string, id, text, title, byline, date, language, kept }
    }

    /// Reads the text at once, where its field serves for nothing else. A text that is no string is an error then.
    fn at_once(names: &'k FieldNames, keep: &'k [String]) -> Self {
        let FieldNames { id_field, text_field, title_field, byline_field, date_field, language_field } = names;
        let others = [id_field, title_field, byline_field, date_field, language_field];
        let at_once = !others.into_iter().chain(keep).any(|name| name == text_field);
        Fields { at_once, ..Fields::new(names, keep) }
    }

    fn read(&mut self, json: &'j str) -> Result<(), serde_json::Error> {
        self.kept = vec![None; self.keep.len()];
        let mut reader = serde_json::Deserializer::from_str(json);
        (&mut *self).deserialize(&mut reader)?;
        reader.end()
    }

    /// What is known of the id after the line turned out to be bad.
    fn id(&mut self) -> Id {
        self.id.take().and_then(|raw| checked(raw).ok()).map_or(Id::Unknown, Id::Given)
    }
}

impl<'j> DeserializeSeed<'j> for &mut Fields<'_, 'j> {
    type Value = ();
    fn deserialize<D: Deserializer<'j>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'j> Visitor<'j> for &mut Fields<'_, 'j> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'j>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<Cow<'j, str>>()? {
            if self.at_once && key == self.names.text_field {
                self.string = Some(map.next_value()?);
                continue;
            }
            let FieldNames { id_field, text_field, title_field, byline_field, date_field, language_field } = self.names;
            // One field may serve for two things, as a headline that is both id and title.
            let places = [
                (id_field, &mut self.id),
                (text_field, &mut self.text),
                (title_field, &mut self.title),
                (byline_field, &mut self.byline),
                (date_field, &mut self.date),
                (language_field, &mut self.language),
            ];
            let kept = self.keep.iter().zip(&mut self.kept);
            let mut places = places.into_iter().chain(kept).filter(|(name, _)| **name == key);
            let Some((_, first)) = places.next() else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value: &RawValue = map.next_value()?;
            *first = Some(value);
            for (_, place) in places {
                *place = Some(value);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Item {
        let keep = ["desk".to_string(), "date".to_string()];
        line(json.as_bytes(), true, 1, &FieldNames::default(), &keep)
    }

    #[test]
    fn ids_and_kept_fields_are_echoed_as_they_stand() {
        for id in ["7", "\"a\\u00e9\"", "null", "[1, 2]", "18446744073709551999", "1.50"] {
            let story = read(&format!(r#"{{"text": "x", "id": {id}, "desk":{{"a":1}} }}"#)).expect("an article");
            assert_eq!(story.id.expect("an id").get(), id);
            assert_eq!(story.meta.len(), 1);
        }
        assert!(read(r#"{"text": "x"}"#).expect("an article").id.is_none());
    }

    #[test]
    fn messages_say_what_was_found_and_expected() {
        for (json, part) in [
            ("", "the line is empty; expected one object"),
            ("[1]", "found an array; expected one object a line"),
            ("12", "found a number"),
            (r#"{"id": 3}"#, "there is no \"text\""),
            (r#"{"text": 3}"#, "\"text\" is a number, expected a string"),
            (r#"{"text": null}"#, "\"text\" is null"),
            (r#"{"text": "a\ud800"}"#, "the \"text\" cannot be read: "),
            (r#"{"text": "a"} x"#, "not valid JSON: trailing characters"),
            (r#"{"text": "a"#, "not valid JSON: EOF while parsing a string"),
        ] {
            let failure = read(json).expect_err(json);
            assert!(failure.problem.contains(part), "{json}: {}", failure.problem);
        }
    }

    #[test]
    fn the_id_of_a_bad_line_is_kept_where_it_was_read() {
        let known = |item: Item| match item.expect_err("a bad line").id {
            Id::Given(raw) => raw.get().to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(known(read(r#"{"id": "b", "text": "#)), "\"b\"");
        assert_eq!(known(line(b"{\"text\": \"\xff\", \"id\": 4}", true, 2, &FieldNames::default(), &[])), "4");
        assert_eq!(known(read(r#"{"title": "x"}"#)), "Missing");
        assert_eq!(known(read("{")), "Unknown");
    }

    #[test]
    fn deep_nesting_is_refused_and_not_followed() {
        let deep = format!(r#"{{"text": "x", "desk": {}{}}}"#, "[".repeat(5000), "]".repeat(5000));
        assert!(read(&deep).expect_err("too deep").problem.contains("cannot be echoed"));
        let ignored = format!(r#"{{"text": "x", "other": {}{}}}"#, "[".repeat(5000), "]".repeat(5000));
        assert!(read(&ignored).is_ok());
    }

    #[test]
    fn lines_end_where_they_end() {
        let mut source: &[u8] = b"a\n\nb\r\nc";
        let mut lines = Vec::new();
        let mut buffer = Vec::new();
        while next_line(&mut source, &mut buffer).expect("a slice can be read").is_some() {
            lines.push(String::from_utf8_lossy(&buffer).into_owned());
        }
        assert_eq!(lines, ["a", "", "b\r", "c"]);
    }

    #[test]
    fn a_text_that_is_not_utf8_says_where() {
        let failure = text(b"one\ntwo \xe9t\xe9".to_vec(), Some("a.txt")).expect_err("not UTF-8");
        assert_eq!(failure.line, 2);
        assert!(failure.problem.contains("0xE9 (byte 5 of the line)"), "{}", failure.problem);
    }
}
