//! Why a quotation is given to a speaker, in words that need no manual: what is quoted, who speaks and in what role, by
//! which words that is known, how sure it is, and who else was named and not taken.

use super::{Options, rounded, words};
use crate::attribution::share_of_rule;
use crate::document::{
    Attribution, Document, Quotation, QuotationKind, Role, RoleSource, Setting, Speaker, SpeakerKind,
};
use crate::span::QuotationId;
use std::fmt;

/// Bytes of the quotation that are repeated.
const LONGEST_SAID: usize = 1200;

/// Names that are listed as passed over; a paragraph that names more is a list.
const MOST_PASSED_OVER: usize = 8;

/// What is known of one quotation, point by point.
///
/// ```
/// use onrecord::output::{Options, explain::Explanation};
/// use onrecord::{Analyzer, QuotationId};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let explanation = Explanation::of(&document, QuotationId(0), &Options::new()).expect("there is one");
/// let who = explanation.points.iter().find(|p| p.about == "Who speaks").expect("it is told");
/// assert_eq!(who.text, "Ana Ruiz, who is named beside the words.");
/// println!("{explanation}");
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The number of the quotation in the article, from 1.
    pub number: u32,
    /// The words, on one line.
    pub said: String,
    /// What there is to say, in the order in which it is asked.
    pub points: Vec<Point>,
}

/// One point of an [`Explanation`].
///
/// ```
/// use onrecord::output::{Options, explain::Explanation};
/// # fn main() -> Result<(), onrecord::Error> {
/// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
/// let explanation = Explanation::of(&document, onrecord::QuotationId(0), &Options::new()).expect("there is one");
/// let about: Vec<_> = explanation.points.iter().map(|p| p.about).collect();
/// assert_eq!(about, ["What is quoted", "Who speaks", "In what role", "Told to", "How it is known", "How sure"]);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Point {
    /// What it is about: "Who speaks".
    pub about: &'static str,
    /// A sentence or several.
    pub text: String,
}

impl Explanation {
    /// Explains a quotation; `None` where the document has none of this number.
    ///
    /// Of the options, `min_confidence` is heeded.
    pub fn of(document: &Document, quotation: QuotationId, options: &Options) -> Option<Explanation> {
        let said = document.quotations().get(quotation.index())?;
        let attribution = document.attributions().get(quotation.index())?;
        let mut points = Vec::new();
        let mut point = |about, text: String| points.push(Point { about, text });
        point("What is quoted", quoted(document, said));
        let speakers = options.speakers(attribution);
        point("Who speaks", who(document, attribution, speakers));
        if let Some(text) = roles(document, speakers) {
            point("In what role", text);
        }
        if let Some(addressee) = attribution.addressee {
            point("Told to", format!("“{}”.", line(document, addressee.span)));
        }
        if let Some(text) = setting(document, attribution) {
            point("How, when and where", text);
        }
        if !speakers.is_empty() {
            point("How it is known", known(document, said, attribution));
            point("How sure", sure(said, attribution));
        }
        if let Some(text) = passed_over(document, said, attribution) {
            point("Passed over", text);
        }
        let said = words::said(said, document.text(), LONGEST_SAID);
        Some(Explanation { number: quotation.0.saturating_add(1), said, points })
    }

    /// The explanation as text of at most `width` columns, each point with its heading.
    pub fn to_text(&self, width: usize) -> String {
        let width = width.max(40);
        let mut out = String::new();
        wrap(&mut out, &format!("{}. {}", self.number, self.said), width, "");
        for point in &self.points {
            out.push('\n');
            wrap(&mut out, point.about, width, "  ");
            wrap(&mut out, &point.text, width, "    ");
        }
        out
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text(80))
    }
}

fn quoted(document: &Document, quotation: &Quotation) -> String {
    let mut text = match quotation.kind {
        QuotationKind::Direct => "Speech in quotation marks".to_string(),
        QuotationKind::Mixed => "Reported speech, a part of it in quotation marks".to_string(),
        QuotationKind::Indirect => {
            "Reported speech without quotation marks: the words are the article’s, not the speaker’s".to_string()
        }
    };
    if quotation.content.len() > 1 {
        text.push_str(", in parts, with the words that report it between them");
    }
    text.push('.');
    if let Some(id) = quotation.continues {
        text.push_str(&format!(" It goes on from quotation {}.", id.0 + 1));
    }
    if let Some(id) = quotation.within {
        text.push_str(&format!(" It stands inside quotation {}.", id.0 + 1));
    }
    if let Some(cue) = quotation.cue {
        text.push_str(&match cue.negated {
            true => format!(" “{}” reports it, and denies that it was said.", line(document, cue.span)),
            false => format!(" “{}” reports it.", line(document, cue.span)),
        });
    }
    text
}

fn who(document: &Document, attribution: &Attribution, speakers: &[Speaker]) -> String {
    if speakers.is_empty() {
        return match attribution.speakers.is_empty() {
            true => "Nobody known: no rule found a speaker.".into(),
            false => "Somebody was found, but is less certain than was asked for.".into(),
        };
    }
    let each = speakers.iter().map(|speaker| {
        let local = speaker.mention.map(|m| line(document, m));
        let (name, _) = words::who(speaker, document.text());
        let kind = match speaker.kind {
            SpeakerKind::Person => "",
            SpeakerKind::Organisation => ", an organisation",
            SpeakerKind::Place => ", which stands for its government",
            SpeakerKind::Document => ", a document",
            SpeakerKind::Group => ", several people whom the article does not name",
            SpeakerKind::Described => ", somebody whom the article does not name",
        };
        match local {
            Some(local) if words::same(&local, name) && kind.is_empty() => {
                format!("{name}, who is named beside the words.")
            }
            Some(local) if words::same(&local, name) => format!("{name}{kind}."),
            Some(local) => format!("{name}{kind}. Beside the words stands “{local}”."),
            None => format!("{name}{kind}. No name stands beside the words."),
        }
    });
    let mut text = each.collect::<Vec<_>>().join(" ");
    if attribution.anonymous {
        text.push_str(&format!(" The article says that this was said {}.", words::ANONYMOUS));
    }
    text
}

/// By what means, when and where it was said, as far as the article has it.
fn setting(document: &Document, attribution: &Attribution) -> Option<String> {
    let Setting { medium, time, place } = &attribution.setting;
    let mut parts = Vec::new();
    if let Some(medium) = medium {
        let words = line(document, medium.span);
        parts.push(match words.eq_ignore_ascii_case(medium.kind) {
            true => format!("Medium: “{words}”."),
            false => format!("Medium: “{words}” ({}).", medium.kind),
        });
    }
    if let Some(time) = time {
        let words = line(document, time.span);
        parts.push(match &time.date {
            Some(date) => format!("Time: “{words}” ({date})."),
            None => format!("Time: “{words}”."),
        });
    }
    if let Some(place) = place {
        parts.push(format!("Place: “{}”.", line(document, place.span)));
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn roles(document: &Document, speakers: &[Speaker]) -> Option<String> {
    let role = |speaker: &Speaker| match &speaker.role {
        Some(role) => Some(role_in_words(document, role)),
        None if speaker.kind == SpeakerKind::Person => Some("The article gives none that was understood.".into()),
        None => None,
    };
    let all: Vec<String> = speakers.iter().filter_map(role).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

fn role_in_words(document: &Document, role: &Role) -> String {
    let origin = match role.source {
        RoleSource::Title => "the title before the name",
        RoleSource::Apposition => "from the words that stand beside the name",
        RoleSource::Clause => "from what a sentence says of the speaker",
        RoleSource::Description => "which is all that the article says of the speaker",
        RoleSource::Earlier => "from another place in the article",
        RoleSource::Dictionary => "from the dictionary; the article does not say it",
    };
    let mut text = format!("“{}”, {origin}", role.text);
    let stands = |span: crate::Span| words::same(&line(document, span), &role.text);
    if let Some(span) = role.spans.first().filter(|_| role.spans.len() == 1).filter(|span| !stands(**span)) {
        text.push_str(&format!(" (“{}”)", line(document, *span)));
    }
    text.push('.');
    if let Some(affiliation) = &role.affiliation {
        text.push_str(&format!(" Affiliation: “{}”.", affiliation.text));
    }
    text
}

fn known(document: &Document, quotation: &Quotation, attribution: &Attribution) -> String {
    let mut text = format!("By {} (rule {}).", words::rule(attribution.rule), attribution.rule);
    // The stretch of the article that was read: from the first to the last of speaker and cue.
    let parts = attribution.speakers.iter().filter_map(|s| s.mention).chain(quotation.cue.map(|c| c.span));
    let clause = parts.reduce(|a, b| crate::Span::new(a.start.min(b.start), a.end.max(b.end)));
    let inside = |span: crate::Span| quotation.content.iter().any(|c| span.overlaps(*c));
    if let Some(clause) = clause.filter(|span| span.len() < 200 && !inside(*span)) {
        text.push_str(&format!(" The article has “{}”.", line(document, clause)));
    }
    for (title, all) in [
        ("What supports it", attribution.evidence.iter().filter(|e| e.weight >= 0.0).collect::<Vec<_>>()),
        ("What speaks against it", attribution.evidence.iter().filter(|e| e.weight < 0.0).collect()),
    ] {
        if !all.is_empty() {
            let names: Vec<_> = all.iter().map(|e| e.name).collect();
            text.push_str(&format!(" {title}: {}.", names.join(", ")));
        }
    }
    text
}

fn sure(quotation: &Quotation, attribution: &Attribution) -> String {
    let hundredths = |share: f64| (share * 100.0).round();
    let confidence = hundredths(rounded(attribution.confidence));
    let mut text = format!("{confidence:.0} in 100.");
    if let Some(share) = share_of_rule(attribution.rule, quotation.kind).map(|s| hundredths(rounded(s))) {
        text.push_str(&format!(
            " In the annotated news that the rules were made with, this one gave the right speaker for {share:.0} of 100 \
             quotations of this kind"
        ));
        text.push_str(match share > confidence {
            true if attribution.speakers.iter().any(|s| s.name.is_none()) => {
                "; it is less sure here, as whom the words mean is not certain."
            }
            true => "; it is less sure here, as these words may be no speech at all.",
            false => ".",
        });
    }
    text
}

/// Who else is named in the paragraph, and why not taken, where that can be seen.
fn passed_over(document: &Document, quotation: &Quotation, attribution: &Attribution) -> Option<String> {
    let block = document.blocks().get(quotation.block as usize)?.span;
    let mentions = document.mentions();
    let first = mentions.partition_point(|m| m.span.start < block.start);
    let (mut told, mut inside, mut beside): (Vec<String>, Vec<String>, Vec<String>) = Default::default();
    for mention in mentions[first..].iter().take_while(|m| m.span.start < block.end) {
        let speaks =
            |s: &Speaker| s.entity == Some(mention.entity) || s.mention.is_some_and(|m| m.overlaps(mention.span));
        if attribution.speakers.iter().any(speaks) {
            continue;
        }
        let Some(entity) = document.entities().get(mention.entity.index()) else { continue };
        let list = if attribution.addressee.is_some_and(|a| a.span.overlaps(mention.span)) {
            &mut told
        } else if quotation.content.iter().any(|c| c.covers(mention.span)) {
            &mut inside
        } else {
            &mut beside
        };
        if !list.contains(&entity.name) && list.len() < MOST_PASSED_OVER {
            list.push(entity.name.clone());
        }
    }
    let mut text = String::new();
    for (names, why) in [
        (told, "is told it, and whoever is told does not speak"),
        (inside, "named in the words themselves"),
        (beside, "named in the same paragraph, but not as the one who says this"),
    ] {
        if !names.is_empty() {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&format!("{} ({why}).", names.join(", ")));
        }
    }
    (!text.is_empty()).then_some(text)
}

/// The words of a span on one line.
fn line(document: &Document, span: crate::Span) -> String {
    words::single_spaced(document.text().get(span.range()).unwrap_or(""))
}

/// Adds text in lines of at most `width` columns, each with its indent.
fn wrap(out: &mut String, text: &str, width: usize, indent: &str) {
    let mut at = 0;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()) {
        let length = word.chars().count();
        if at > 0 && at + 1 + length > width {
            out.push('\n');
            at = 0;
        }
        if at == 0 {
            out.push_str(indent);
            at = indent.len();
        } else {
            out.push(' ');
            at += 1;
        }
        out.push_str(word);
        at += length;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::tests::document;
    use super::*;

    fn points(quotation: u32, options: &Options) -> Vec<(&'static str, String)> {
        let explanation = Explanation::of(&document(), QuotationId(quotation), options).expect("it is there");
        explanation.points.into_iter().map(|p| (p.about, p.text)).collect()
    }

    #[test]
    fn every_point_is_told() {
        let all = points(0, &Options::new());
        let expected = [
            (
                "What is quoted",
                "Speech in quotation marks, in parts, with the words that report it between them. “told” reports it.",
            ),
            ("Who speaks", "Ana Ruiz, who is named beside the words."),
            ("In what role", "“Mayor”, the title before the name. Affiliation: “Tarma”."),
            ("Told to", "“Radio Andes”."),
            (
                "How it is known",
                "By the words, then a title, then the speaker’s name, then the verb (rule quote-title-name-verb). The \
                 article has “Ana Ruiz told”. What speaks against it: name-before-verb.",
            ),
            ("How sure", "97 in 100."),
            ("Passed over", "Radio Andes (is told it, and whoever is told does not speak)."),
        ];
        assert_eq!(all, expected.map(|(about, text)| (about, text.to_string())));
    }

    #[test]
    fn the_setting_is_told_where_it_is_known() {
        let document = super::super::tests::settled();
        let points = |n| Explanation::of(&document, QuotationId(n), &Options::new()).expect("it is there").points;
        let setting = points(0).into_iter().find(|p| p.about == "How, when and where").expect("it is told");
        assert_eq!(setting.text, "Medium: “Radio Andes” (broadcast). Time: “Peru” (2024-03-01). Place: “TARMA”.");
        assert!(points(1)[1].text.ends_with(" The article says that this was said on condition of anonymity."));
    }

    #[test]
    fn what_is_unknown_is_said() {
        let unknown = points(2, &Options::new());
        assert_eq!(unknown[1], ("Who speaks", "Nobody known: no rule found a speaker.".to_string()));
        let hidden = points(0, Options::new().min_confidence(0.99));
        assert_eq!(hidden[1].1, "Somebody was found, but is less certain than was asked for.");
        assert!(Explanation::of(&document(), QuotationId(3), &Options::new()).is_none());
    }

    #[test]
    fn lines_are_not_too_long() {
        let explanation = Explanation::of(&document(), QuotationId(0), &Options::new()).expect("it is there");
        let text = explanation.to_text(50);
        assert!(text.lines().all(|l| l.chars().count() <= 50), "{text}");
        assert!(text.starts_with("1. “Es así – it is over,” … “Go home.”\n"), "{text}");
    }
}
