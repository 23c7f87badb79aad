//! Attribution.
use crate::document::Attribution;
use crate::entity::{Lexed, Named};
use crate::quotation::Found;
/// Finds the speakers.
pub(crate) fn attribute(_lexed: &Lexed<'_>, _named: &mut Named, _quotations: &mut Vec<Found>) -> Vec<Attribution> {
    Vec::new()
}
