//! Rules and quotations in words that a reader without the manual understands; the page of HTML and the explanation
//! share them.

use crate::document::{Quotation, QuotationKind, Role, Speaker, SpeakerKind, Warning};

/// What the name of a rule says: the order in which words, speaker and verb stand, or what stood in for them.
pub(super) fn rule(name: &str) -> String {
    if let Some(who) = name.strip_prefix("split-") {
        return format!("the words on both sides of {} and the verb", party(who));
    }
    if let Some(who) = name.strip_prefix("according-to-") {
        return format!("“according to” and {}", party(who));
    }
    if let Some(who) = name.strip_prefix("sentence-") {
        return format!("no verb of its own; {} in the sentence beside it", party(who));
    }
    if let Some(who) = name.strip_suffix("-colon") {
        return format!("{}, a colon, then the words", party(who));
    }
    match name {
        "none" => "no rule found a speaker".into(),
        "carried-on" | "carried" => "no speaker of its own; whoever spoke before goes on".into(),
        "label-name" | "label-nominal" | "label" => "a label before the turn, as in a transcript".into(),
        "name" | "pronoun" | "nominal" | "described" => format!("{} beside the words", party(name)),
        _ => {
            let parts: Vec<_> = name.split('-').map(part).collect();
            parts.join(", then ")
        }
    }
}

fn part(name: &str) -> &str {
    match name {
        "quote" => "the words",
        "verb" => "the verb",
        "title" => "a title",
        _ => party(name),
    }
}

fn party(name: &str) -> &str {
    match name {
        "name" => "the speaker’s name",
        "pronoun" => "a pronoun",
        "nominal" => "a noun phrase for somebody known",
        "noun" | "described" => "a noun phrase",
        other => other,
    }
}

/// Name of a speaker or the words for it, and the role where it says more than they do.
pub(super) fn who<'a>(speaker: &'a Speaker, text: &'a str) -> (&'a str, Option<&'a Role>) {
    let local = speaker.mention.and_then(|m| text.get(m.range()));
    // An unnamed speaker is best known by its role: “he” says less than “Peruvian customs officer”.
    let named = speaker.name.as_deref();
    let name = match (named, &speaker.role, local) {
        (Some(name), ..) => name,
        (None, Some(role), _) => &role.text,
        (None, None, Some(words)) => words,
        (None, None, None) => "somebody",
    };
    (name, speaker.role.as_ref().filter(|role| !same(name, &role.text)))
}

/// What a speaker is, where it is no named person.
pub(super) fn sort(speaker: &Speaker) -> Option<&'static str> {
    Some(match speaker.kind {
        SpeakerKind::Person => return None,
        SpeakerKind::Organisation => "organisation",
        SpeakerKind::Place => "government",
        SpeakerKind::Document => "document",
        SpeakerKind::Group => "group",
        SpeakerKind::Described if speaker.name.is_some() => "described",
        SpeakerKind::Described => "unnamed",
    })
}

/// What is said of speakers who are not to be named.
pub(super) const ANONYMOUS: &str = "on condition of anonymity";

/// A warning as a sentence.
pub(super) fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::NotEnglish => "This does not look like English; little of what follows can be right.",
        Warning::Truncated => "The text was too long and was not read to its end.",
    }
}

/// White space and control characters, which could steer the terminal, become single blanks.
pub(super) fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether two descriptions say the same but for case and article.
pub(super) fn same(a: &str, b: &str) -> bool {
    bare(a) == bare(b)
}

/// A description in small letters and without its article.
pub(super) fn bare(text: &str) -> String {
    let text = text.to_lowercase();
    ["a ", "an ", "the "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(&text).to_string()
}

/// The words of a quotation as one line, with the marks that the content leaves out, cut after `longest` bytes.
pub(super) fn said(quotation: &Quotation, text: &str, longest: usize) -> String {
    let mut out = String::new();
    for (i, span) in quotation.content.iter().enumerate() {
        let words = text.get(span.range()).unwrap_or("");
        let marks = quotation.kind == QuotationKind::Direct;
        out.push_str(match (i, marks) {
            (0, true) => "“",
            (0, false) => "",
            (_, true) => " … “",
            (_, false) => " … ",
        });
        for (n, word) in words.split_whitespace().enumerate() {
            if out.len() + word.len() > longest {
                out.push('…');
                break;
            }
            if n > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
        if marks {
            out.push('”');
        }
        if out.len() > longest {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_read_as_words() {
        for (name, words) in [
            ("quote-name-verb", "the words, then the speaker’s name, then the verb"),
            ("quote-verb-noun", "the words, then the verb, then a noun phrase"),
            ("split-pronoun", "the words on both sides of a pronoun and the verb"),
            ("according-to-name", "“according to” and the speaker’s name"),
            ("name-colon", "the speaker’s name, a colon, then the words"),
            ("carried-on", "no speaker of its own; whoever spoke before goes on"),
            ("none", "no rule found a speaker"),
        ] {
            assert_eq!(rule(name), words);
        }
    }
}
