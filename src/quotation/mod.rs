//! Quotations.
use crate::document::Quotation;
use crate::entity::{Lexed, Named};
/// A quotation with what attribution needs to know of it.
pub(crate) struct Found {
    pub(crate) public: Quotation,
}
/// Finds all quotations.
pub(crate) fn find(_lexed: &Lexed<'_>, _named: &Named) -> Vec<Found> {
    Vec::new()
}
