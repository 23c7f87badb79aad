//! Names lead to the right entry of the dictionary, and entities have their fullest names: the shares that were
//! reached, as floors.

#[path = "common/references.rs"]
mod common;

use onrecord::Analyzer;

#[test]
fn a_place_of_several_is_chosen_by_the_story() {
    let share = common::references(&Analyzer::new().expect("the curated dictionary"));
    assert!(share.all >= 150, "{} places", share.all);
    assert!(share.percent() >= 90.0, "{:.1} %:\n{}", share.percent(), share.wrong.join("\n"));
}

#[test]
fn entities_have_the_fullest_names() {
    let share = common::canonical_names(&Analyzer::new().expect("the curated dictionary"));
    assert!(share.percent() >= 90.0, "{:.1} %:\n{}", share.percent(), share.wrong.join("\n"));
}
