//! Unnamed speakers: the fullest noun phrase that the article gives for them ("driver on the neighbouring run").

use super::build::role;
use super::noun;
use super::phrase::{self, Phrase};
use crate::dictionary::words::RoleKind;
use crate::document::{Role, RoleSource};
use crate::entity::{Lexed, Named};

/// The role of an unnamed speaker; `None` where the noun stands for an organisation.
pub(crate) fn describe(lexed: &Lexed<'_>, named: &Named, subject: &Phrase, limit: usize) -> Option<Role> {
    // "Q", "A": the labels of an interview.
    if is_body(lexed, subject.head) || lexed.token(subject.head).span.len() == 1 {
        return None;
    }
    let mut from = phrase::without_article(lexed, subject.start, subject.end);
    if from < subject.end && lexed.is_any(from, &["my", "our", "your"]) && from + 1 < subject.end {
        from += 1;
    }
    let end = extended(lexed, named, subject, limit);
    role(lexed, named, from, end, RoleSource::Description)
}

/// The token after what is tied to the phrase on the right: "on the desk", "with direct knowledge of the talks".
fn extended(lexed: &Lexed<'_>, named: &Named, subject: &Phrase, limit: usize) -> usize {
    if subject.end >= limit || lexed.role_noun(subject.head).is_none() {
        return subject.end;
    }
    noun::tied_after(lexed, named, subject.head, subject.end, limit)
}

/// Whether a noun stands for an organisation and not for people: "company", "ministry"; names likewise.
pub(crate) fn is_body(lexed: &Lexed<'_>, head: usize) -> bool {
    if lexed.token(head).is_capitalised() && lexed.role_noun(head).is_none_or(|n| n.kind == RoleKind::Group) {
        return lexed.page.sentence_of(head).is_none_or(|s| s.tokens.start as usize != head);
    }
    lexed.is_any(head, BODIES)
}

/// Nouns of bodies that speak as organisations do.
const BODIES: &[&str] = &[
    "administration",
    "agency",
    "airline",
    "alliance",
    "army",
    "association",
    "bank",
    "board",
    "broadcaster",
    "bureau",
    "cabinet",
    "campaign",
    "centre",
    "center",
    "channel",
    "charity",
    "church",
    "club",
    "coalition",
    "commission",
    "committee",
    "company",
    "council",
    "court",
    "department",
    "embassy",
    "federation",
    "firm",
    "force",
    "foundation",
    "government",
    "group",
    "hospital",
    "inspectorate",
    "institute",
    "institution",
    "junta",
    "league",
    "magazine",
    "manufacturer",
    "military",
    "ministry",
    "mission",
    "movement",
    "navy",
    "network",
    "newspaper",
    "ngo",
    "office",
    "operator",
    "organisation",
    "organization",
    "outlet",
    "panel",
    "paper",
    "parliament",
    "party",
    "presidency",
    "press",
    "prosecution",
    "publication",
    "regime",
    "regulator",
    "retailer",
    "school",
    "secretariat",
    "service",
    "station",
    "supplier",
    "team",
    "tribunal",
    "union",
    "university",
    "watchdog",
    "website",
];
