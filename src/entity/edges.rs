//! Edges: at which tokens candidates and segments start and end, a bit each. Most tokens are no edge, and nothing is
//! searched for there.

use super::candidate::{Candidate, Segment};

/// What starts or ends at a token.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    CandidateStarts,
    CandidateEnds,
    SegmentStarts,
    SegmentEnds,
}

/// The bits, for 64 tokens at a time.
#[derive(Debug, Default)]
pub(crate) struct Edges(pub(super) Vec<[u64; 4]>);

impl Edges {
    /// Notes those of all candidates and segments. Ends are the tokens after the last, and may stand behind all tokens.
    pub(super) fn note(&mut self, tokens: usize, candidates: &[Candidate], segments: &[Segment]) {
        self.0.clear();
        self.0.resize(tokens / 64 + 1, [0; 4]);
        for c in candidates {
            self.set(Edge::CandidateStarts, c.start);
            self.set(Edge::CandidateEnds, c.end);
        }
        for s in segments {
            self.set(Edge::SegmentStarts, s.start);
            self.set(Edge::SegmentEnds, s.end);
        }
    }

    fn set(&mut self, edge: Edge, token: usize) {
        self.0[token / 64][edge as usize] |= 1 << (token % 64);
    }

    /// Whether a token is such an edge.
    #[inline]
    pub(super) fn has(&self, edge: Edge, token: usize) -> bool {
        self.0.get(token / 64).is_some_and(|bits| bits[edge as usize] >> (token % 64) & 1 != 0)
    }
}
