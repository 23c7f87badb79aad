//! Beside the text: a bar that shows who has how many of the words, and a card for each speaker.

use super::Story;
use super::escape::escape;
use super::labels;
use super::text::kind_class;
use super::voices::Voice;
use crate::document::{Attribution, Evidence, Place, Setting};
use crate::output::{rounded, words};
use std::fmt::Write;

/// Bytes of a quotation that a card repeats; the article has the rest.
const LONGEST_SAID: usize = 700;

/// Speakers that the bar's description names; more of them nobody listens to.
const MOST_NAMED: usize = 6;

impl Story<'_> {
    /// The bar of shares: as wide as the quotations of each speaker are long.
    pub(super) fn shares(&self, out: &mut String) {
        let sum: usize = self.voices.all.iter().map(|v| v.words).sum();
        if sum == 0 {
            return;
        }
        out.push_str("<svg class=shares viewBox=\"0 0 1000 10\" preserveAspectRatio=none role=img aria-label=\"");
        out.push_str("Shares of the words quoted: ");
        for (i, voice) in self.voices.all.iter().take(MOST_NAMED).enumerate() {
            out.push_str(if i > 0 { ", " } else { "" });
            escape(out, voice.name);
            let _ = write!(out, " {:.0}%", 100.0 * voice.words as f64 / sum as f64);
        }
        if self.voices.all.len() > MOST_NAMED {
            let _ = write!(out, " and {} more", self.voices.all.len() - MOST_NAMED);
        }
        out.push_str("\">");
        let mut at = 0;
        for (i, voice) in self.voices.all.iter().enumerate() {
            let (from, to) = (at * 1000 / sum, (at + voice.words) * 1000 / sum);
            at += voice.words;
            let _ = write!(out, "<rect class={} x={from} width={} height=10 />", self.voice_colour(i), to - from);
        }
        out.push_str("</svg>\n");
    }

    /// The cards of all speakers.
    pub(super) fn cards(&self, out: &mut String) {
        let mut detailed = vec![false; self.voices.of.len()];
        for (i, voice) in self.voices.all.iter().enumerate() {
            let colour = self.voice_colour(i);
            let _ = write!(out, "<section class=\"card {colour}\">\n<h4>");
            escape(out, voice.name);
            out.push_str("</h4>\n");
            self.capacity(out, voice);
            let _ = write!(
                out,
                "<p class=n>{} · {}</p>\n<ol>\n",
                labels::counted(voice.quotations.len(), "quotation", "quotations"),
                labels::counted(voice.words, "word", "words")
            );
            for quotation in &voice.quotations {
                let first = !std::mem::replace(&mut detailed[*quotation], true);
                self.entry(out, *quotation, first);
            }
            out.push_str("</ol>\n</section>\n");
        }
    }

    /// Role and affiliation, or what sort of speaker it is.
    fn capacity(&self, out: &mut String, voice: &Voice<'_>) {
        let sort = voice.speaker.and_then(words::sort);
        let affiliation = voice.affiliation();
        if voice.speaker.is_none() || voice.role.is_none() && sort.is_none() && affiliation.is_none() {
            return;
        }
        out.push_str("<p class=role>");
        if let Some(role) = voice.role {
            escape(out, &role.text);
        }
        if let Some(affiliation) = affiliation {
            let entity = affiliation.entity.and_then(|id| self.document.entities().get(id.index()));
            let class = entity.map_or("k", |e| kind_class(&e.kind));
            let _ = write!(out, " <span class=\"of {class}\">");
            escape(out, entity.map_or(&affiliation.text, |e| &e.name));
            out.push_str("</span>");
        }
        if let Some(sort) = sort {
            let _ = write!(out, " <span class=sort>{sort}</span>");
        }
        out.push_str("</p>\n");
    }

    /// A quotation in a card: its words as a link to their place, and how the speaker was known.
    fn entry(&self, out: &mut String, quotation: usize, first: bool) {
        let (document, article, n) = (self.document, self.number, quotation + 1);
        let text = document.text();
        let (said, attribution) = (&document.quotations()[quotation], &document.attributions()[quotation]);
        let _ = write!(out, "<li value={n} data-q={n}");
        if first {
            let _ = write!(out, " id=a{article}-d{n}");
        }
        let _ = write!(out, "><a href=#a{article}-q{n}>");
        escape(out, &words::said(said, text, LONGEST_SAID));
        let _ = write!(out, "</a>\n<p class=how><span>{}</span>", labels::kind(said.kind));
        if let Some(cue) = said.cue {
            out.push_str(" · <span>“");
            escape(out, text.get(cue.span.range()).unwrap_or(""));
            out.push_str(if cue.negated { "”, denied</span>" } else { "”</span>" });
        }
        if let Some(addressee) = attribution.addressee {
            out.push_str(" · <span>to ");
            escape(out, text.get(addressee.span.range()).unwrap_or(""));
            out.push_str("</span>");
        }
        self.setting(out, attribution);
        for (what, id) in [("goes on from", said.continues), ("inside", said.within)] {
            if let Some(id) = id {
                let _ = write!(out, " · <span>{what} {}</span>", id.0 + 1);
            }
        }
        let known = !self.options.speakers(attribution).is_empty();
        if known {
            let percent = (rounded(attribution.confidence) * 100.0).round();
            let level = if percent < 50.0 { " low" } else { "" };
            let _ = write!(out, " · <span class=\"sure{level}\">{percent:.0}% sure</span>");
        }
        out.push_str("</p>\n<p class=why>");
        if known {
            let _ = write!(out, "Known by {} <code>{}</code>", words::rule(attribution.rule), attribution.rule);
        } else if attribution.speakers.is_empty() {
            out.push_str("No rule found a speaker.");
        } else {
            out.push_str("A speaker was found, but is too uncertain to show.");
        }
        out.push_str("</p>\n");
        if self.options.explain {
            self.evidence(out, &attribution.evidence);
        }
        out.push_str("</li>\n");
    }

    /// By what means, when and where it was said, each with what it comes to as its title.
    fn setting(&self, out: &mut String, attribution: &Attribution) {
        let Setting { medium, time, place } = &attribution.setting;
        let place_name = |p: &Place| self.document.entities().get(p.entity.index()).map(|e| e.name.as_str());
        let parts = [
            medium.as_ref().map(|m| (m.span, "how it was said", Some(m.kind))),
            time.as_ref().map(|t| (t.span, "when it was said", t.date.as_deref())),
            place.as_ref().map(|p| (p.span, "where it was said", place_name(p))),
        ];
        for (span, what, value) in parts.into_iter().flatten() {
            let _ = write!(out, " · <span title=\"{what}");
            if let Some(value) = value {
                out.push_str(": ");
                escape(out, value);
            }
            out.push('"');
            out.push('>');
            escape(out, self.document.text().get(span.range()).unwrap_or(""));
            out.push_str("</span>");
        }
        if attribution.anonymous {
            let _ = write!(out, " · <span>{}</span>", words::ANONYMOUS);
        }
    }

    fn evidence(&self, out: &mut String, evidence: &[Evidence]) {
        if evidence.is_empty() {
            return;
        }
        out.push_str("<p class=why>Evidence: ");
        for (i, sign) in evidence.iter().enumerate() {
            out.push_str(if i > 0 { ", " } else { "" });
            escape(out, sign.name);
            let _ = write!(out, " {:+.2}", rounded(sign.weight));
        }
        out.push_str("</p>\n");
    }
}
