//! Chains: many short lists of numbers in one, each with a link to the next. Most have one number or two, and a list of its own
//! for each would ask the memory for each.

/// First and last link of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chain {
    first: u32,
    last: u32,
}

impl Chain {
    pub(super) const EMPTY: Chain = Chain { first: u32::MAX, last: u32::MAX };
}

impl Default for Chain {
    fn default() -> Self {
        Chain::EMPTY
    }
}

/// The links of all chains: a number and the next link, `u32::MAX` for none.
pub(super) struct Links(Vec<(u32, u32)>);

impl Links {
    pub(super) fn with_capacity(links: usize) -> Self {
        Links(Vec::with_capacity(links))
    }

    /// Adds a number at the end of a chain.
    pub(super) fn push(&mut self, chain: &mut Chain, number: u32) {
        let link = self.0.len() as u32;
        self.0.push((number, u32::MAX));
        match self.0.get_mut(chain.last as usize) {
            Some(last) => last.1 = link,
            None => chain.first = link,
        }
        chain.last = link;
    }

    /// The first number of a chain.
    pub(super) fn first(&self, chain: Chain) -> Option<u32> {
        self.iter(chain).next()
    }

    /// The numbers of a chain, in the order in which they were added.
    #[inline]
    pub(super) fn iter(&self, chain: Chain) -> impl Iterator<Item = u32> + '_ {
        let mut at = chain.first;
        std::iter::from_fn(move || {
            let (number, next) = *self.0.get(at as usize)?;
            at = next;
            Some(number)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_keep_their_own_order() {
        let mut links = Links::with_capacity(0);
        let (mut odd, mut even) = (Chain::EMPTY, Chain::default());
        (0..9).for_each(|n| links.push(if n % 2 == 1 { &mut odd } else { &mut even }, n));
        assert_eq!(links.iter(odd).collect::<Vec<_>>(), [1, 3, 5, 7]);
        assert_eq!((links.first(even), links.first(Chain::EMPTY)), (Some(0), None));
    }
}
