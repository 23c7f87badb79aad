//! The page holds what it should, well formed, and nothing of an article gets out of its place.

use super::super::tests::document;
use super::*;
use crate::document::{Mention, MentionForm, Quotation};
use crate::{Article, EntityId, EntityKind, Span};

/// The SHA-256 of a text in base 64, as a content security policy has it.
fn hash(text: &str) -> String {
    use sha2::Digest;
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sum = sha2::Sha256::digest(text.as_bytes());
    let mut out = String::new();
    for three in sum.chunks(3) {
        let bits = three.iter().chain([&0, &0]).take(3).fold(0u32, |n, b| n << 8 | u32::from(*b));
        for i in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * i) & 63) as usize] as char;
            out.push(if i <= three.len() { digit } else { '=' });
        }
    }
    out
}

#[test]
fn the_policy_lets_this_style_and_this_script_run() {
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    assert_eq!((STYLE_HASH, SCRIPT_HASH), (&*style, &*script), "put the hashes on the right into mod.rs");
}

/// Elements that have no end tag.
const VOID: [&str; 3] = ["meta", "input", "rect"];

/// Checks that every element that opens closes in turn, that ids are unique and that links within the page lead
/// somewhere; gives back the text outside tags.
fn check(page: &str) -> String {
    let (mut open, mut ids, mut links) = (Vec::new(), std::collections::HashSet::new(), Vec::new());
    let (mut text, mut rest) = (String::new(), page.strip_prefix("<!doctype html>").expect("a document type"));
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let (mut end, mut quoted) = (at, false);
        while quoted || rest.as_bytes()[end] != b'>' {
            quoted ^= rest.as_bytes()[end] == b'"';
            end += 1;
        }
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed out of turn");
            continue;
        }
        for attribute in tag.split_whitespace() {
            if let Some(id) = attribute.strip_prefix("id=") {
                assert!(ids.insert(id.to_string()), "twice the id {id}");
            } else if let Some(id) = attribute.strip_prefix("href=#") {
                links.push(id.to_string());
            }
        }
        let name = tag.split_whitespace().next().expect("a name");
        match name {
            "style" | "script" => rest = &rest[rest.find("</").expect("its end")..],
            _ if VOID.contains(&name) => continue,
            _ => {}
        }
        open.push(name);
    }
    assert!(open.is_empty(), "left open: {open:?}");
    for link in links {
        assert!(ids.contains(&link), "no {link}");
    }
    text
}

/// The marked text without its marks: tags, numbers of quotations and entities of HTML taken out.
fn unmarked(page: &str) -> String {
    let from = page.find("<div class=text>").expect("the text") + "<div class=text>".len();
    let mut rest = &page[from..page.find("</div>\n<aside").expect("its end")];
    let mut out = String::new();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let past = if rest.starts_with("<a ") {
            rest.find("</a>").expect("an end") + 4
        } else {
            rest.find('>').expect("an end") + 1
        };
        rest = &rest[past..];
    }
    out.push_str(rest);
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, c);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_article_is_marked_and_stays_whole() {
    let document = document();
    let page = document.to_html();
    check(&page);
    assert_eq!(unmarked(&page), spaced(document.text()));
    for part in [
        "<h2 id=a1-t>Dam holds</h2>",
        "<mark class=\"l\" title=\"place: Tarma\">TARMA</mark>",
        "<q class=\"q s0\" data-q=1 id=a1-q1>Es así – it is over,</q>",
        "<q class=\"q s0\" data-q=1>Go home.</q>”<a class=\"r s0\" data-q=1 href=#a1-d1 aria-label=\"Quotation 1: Ana Ruiz\">1</a>",
        "<span class=\"c s0\" data-q=1>told</span>",
        "<span class=\"u s0\" data-q=1><mark class=\"p\" title=\"person: Ana Ruiz, Mayor\">Ana Ruiz</mark></span>",
        "<h4>Ana Ruiz</h4>\n<p class=role>Mayor <span class=\"of l\">Tarma</span></p>\n<p class=n>2 quotations · ",
        "<li value=1 data-q=1 id=a1-d1><a href=#a1-q1>“Es así – it is over,” … “Go home.”</a>",
        "<span>“told”</span> · <span>to Radio Andes</span> · <span class=\"sure\">97% sure</span>",
        "<code>quote-title-name-verb</code>",
        "<h4>Speaker unknown</h4>",
        "This does not look like English",
    ] {
        assert!(page.contains(part), "{part} is not in\n{}", &page[page.find("<article").expect("an article")..]);
    }
}

#[test]
fn the_options_are_heeded() {
    let document = document();
    let sure = to_string(&document, Options::new().min_confidence(0.95));
    assert!(sure.contains("too uncertain to show"));
    assert!(!sure.contains("Evidence:"));
    assert!(to_string(&document, Options::new().explain(true)).contains("Evidence: name-before-verb -1.50"));
}

#[test]
fn the_setting_stands_in_the_card() {
    let page = to_string(&super::super::tests::settled(), &Options::new());
    check(&page);
    for part in [
        " · <span title=\"how it was said: broadcast\">Radio Andes</span>",
        " · <span title=\"when it was said: 2024-03-01\">Peru</span>",
        " · <span title=\"where it was said: Tarma\">TARMA</span>",
        " · <span>on condition of anonymity</span>",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part}");
    }
}

#[test]
fn what_an_article_holds_is_text() {
    let evil = "</title><script>alert(1)</script><img src=x onerror='alert(2)'>\" x=\"&amp;";
    let mut document = document();
    document.article = Article::new(document.text()).with_title(evil).with_byline(evil).with_date(evil).with_id(evil);
    document.entities[1].name = evil.into();
    document.entities[1].kind = EntityKind::Custom(evil.into());
    for attribution in &mut document.attributions {
        for speaker in &mut attribution.speakers {
            speaker.name = Some(evil.into());
            speaker.role.as_mut().expect("a role").text = evil.into();
        }
    }
    let mut report = Report::new(Vec::new());
    for _ in 0..2 {
        report.add(&document, Options::new().explain(true)).expect("written");
    }
    let page = String::from_utf8(report.finish().expect("written")).expect("UTF-8");
    check(&page);
    assert_eq!((page.matches("<script").count(), page.matches("<img").count()), (1, 0));
}

#[test]
fn there_is_an_index_from_two_articles_on() {
    let page = |n: usize| {
        let mut report = Report::new(Vec::new());
        for _ in 0..n {
            report.add(&document(), &Options::new()).expect("written");
        }
        report.failed();
        let page = String::from_utf8(report.finish().expect("written")).expect("UTF-8");
        check(&page);
        assert!(page.contains("1 article could not be read"));
        (page.matches("<article").count(), page.matches("id=index").count() > 0, page.matches("<li><a href=#a").count())
    };
    assert_eq!([page(0), page(1), page(2), page(20)], [(0, false, 0), (1, false, 0), (2, true, 2), (20, true, 20)]);
}

proptest::proptest! {
    /// Whatever spans a document holds, nested, crossing, empty or across blocks, the page is well formed and the text
    /// is all there.
    #[test]
    fn any_spans_are_well_formed(
        names in proptest::collection::vec((0..70u32, 0..40u32), 0..12),
        said in proptest::collection::vec((0..70u32, 0..70u32), 0..24),
    ) {
        let mut document = document();
        let text = document.text().to_string();
        let length = text.len() as u32;
        let at = |from: u32, long: u32| {
            let fit = |mut b: u32| { b = b.min(length); while !text.is_char_boundary(b as usize) { b -= 1; } b };
            Span::new(fit(from * length / 70), fit(from * length / 70 + long))
        };
        document.mentions = names.iter().map(|(a, b)| Mention { span: at(*a, *b), form: MentionForm::Full, entity: EntityId(0) }).collect();
        let (quotation, attribution) = (document.quotations[0].clone(), document.attributions[0].clone());
        document.quotations = said.iter().map(|(a, b)| Quotation { content: vec![at(*a, *b), at(*b, *a)], ..quotation.clone() }).collect();
        document.attributions = vec![attribution; said.len()];
        let page = document.to_html();
        check_deep(&page, said.len());
        proptest::prop_assert_eq!(unmarked(&page), spaced(&text));
    }
}

/// As `check`, but an anchor may be missing where more is open than is marked, or nothing was said.
fn check_deep(page: &str, quotations: usize) {
    let mut page = page.to_string();
    for n in 1..=quotations {
        if !page.contains(&format!(" id=a1-q{n}>")) {
            page = page.replace(&format!("href=#a1-q{n}>"), ">");
        }
    }
    check(&page);
}
