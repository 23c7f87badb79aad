//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.22, 0.74, -0.57, 0.05], // prior
    [4.01, -2.11, -1.69, -0.22], // listed person
    [3.02, -1.63, -1.16, -0.23], // listed person, weak name
    [-2.69, 2.89, -0.89, 0.70], // listed country
    [0.24, 0.51, -0.69, -0.06], // listed city
    [-0.98, 1.47, -0.88, 0.39], // listed city of 300,000 and more
    [-0.27, 0.89, -0.83, 0.21], // listed state or province
    [-1.68, 1.14, 0.29, 0.26], // listed place
    [0.22, -0.10, -0.28, 0.16], // listed place, weak name
    [-0.25, -2.36, 2.55, 0.07], // listed organisation
    [-0.37, -1.53, 1.78, 0.12], // listed organisation, weak name
    [-1.61, -1.88, 3.08, 0.41], // listed company
    [-0.81, -1.15, 2.86, -0.91], // listed team
    [-0.64, -1.19, 1.95, -0.12], // team by a weak name
    [0.27, -1.56, -0.44, 1.74], // listed as something else
    [-0.39, -1.31, -0.98, 2.67], // listed nationality or adjective
    [-0.08, 0.45, -0.14, -0.23], // listed as two kinds
    [-2.05, 0.16, 0.36, 1.53], // several words, all listed
    [0.33, -1.40, 0.02, 1.06], // not listed
    [1.23, -0.71, -0.32, -0.20], // opens with a common given name
    [0.23, -0.30, -0.03, 0.10], // opens with a rare given name
    [0.69, -0.15, -0.31, -0.23], // ends with a common surname
    [0.23, -0.07, -0.20, 0.04], // ends with a rare surname
    [-0.04, -0.02, -0.11, 0.17], // given name and surname
    [0.06, 0.28, -0.37, 0.03], // a given name alone
    [1.01, -0.47, -0.11, -0.42], // a surname alone
    [-1.04, 0.14, 0.06, 0.84], // one word
    [0.86, 0.24, -0.54, -0.57], // two words
    [0.51, 0.16, -0.25, -0.42], // three words
    [-0.54, 0.20, 0.15, 0.19], // four words or more
    [2.92, -0.09, -1.91, -0.92], // has an initial
    [-0.44, 0.74, 0.01, -0.32], // has a particle
    [0.21, -0.06, -0.31, 0.17], // has a hyphen
    [-1.26, 0.03, 0.58, 0.65], // two to five capitals
    [-0.66, 0.47, 0.03, 0.16], // six capitals or more
    [-0.85, -0.83, 0.10, 1.58], // has a digit
    [-0.30, -0.62, 0.44, 0.49], // capital inside a word
    [-2.36, -0.01, 2.06, 0.31], // head word of organisations
    [-2.28, 2.16, 0.13, -0.01], // head word of places
    [-1.22, -1.05, 0.24, 2.03], // head word of other things
    [0.06, -0.35, -0.12, 0.42], // a head word alone
    [-0.69, -0.13, 0.43, 0.39], // has of or for
    [-1.44, -0.51, 1.27, 0.68], // has an ampersand
    [-1.69, -0.02, 0.85, 0.87], // opens with a nationality
    [-0.51, 0.04, 0.34, 0.13], // opens with a listed place
    [-0.69, -0.44, 0.21, 0.92], // an everyday word
    [0.08, -0.37, -0.01, 0.30], // a common word
    [-0.23, -0.05, -0.83, 1.11], // a less common word
    [-1.94, 0.81, 0.81, 0.32], // ends with a common word
    [-1.17, -0.29, 0.24, 1.22], // all words common
    [-0.62, -0.42, 0.62, 0.42], // a role noun
    [-0.13, -0.37, 0.11, 0.39], // read as unknown run
    [-0.32, 0.34, -0.55, 0.53], // listed, yet a common word
    [-0.71, -0.46, 1.00, 0.17], // capitals, not listed
    [-0.22, 0.05, 0.33, -0.17], // ending of place names
    [0.75, -0.71, -0.09, 0.05], // ending of surnames
    [-1.35, -0.40, 1.06, 0.69], // opens with a listed organisation
    [-0.92, 0.52, 0.52, -0.11], // ends with a listed place
    [0.54, -0.75, -0.70, 0.91], // syllables joined by a hyphen
    [0.93, 0.38, -0.30, -1.01], // one word, neither listed nor common
    [-0.12, -0.19, -0.22, 0.53], // ends with a number
    [-1.49, 0.96, -0.67, 1.20], // in small letters elsewhere
    [-0.04, -0.17, -0.21, 0.42], // only at the head of sentences
    [-0.06, -0.19, -0.02, 0.28], // named again
    [1.64, -1.15, -1.37, 0.88], // honorific before
    [1.09, -0.65, -0.31, -0.13], // rank before
    [1.57, -1.63, -0.98, 1.04], // office before
    [1.06, -1.38, 0.23, 0.09], // role noun before
    [0.93, -0.09, -2.33, 1.49], // nationality before
    [-1.78, 0.71, 0.75, 0.32], // the before
    [-1.22, 0.16, 0.35, 0.71], // a before
    [-1.74, 1.64, -0.39, 0.49], // in before
    [-1.55, 1.48, 0.30, -0.23], // at before
    [0.01, 0.38, -0.02, -0.37], // to before
    [-0.74, 0.86, 0.28, -0.40], // from before
    [-0.57, 0.21, 0.00, 0.36], // of before
    [0.32, -0.40, 0.61, -0.53], // by before
    [0.92, -0.29, -0.15, -0.48], // with before
    [-0.24, -0.05, 0.52, -0.23], // for before
    [-1.07, 0.61, 0.53, -0.07], // on before
    [-0.67, 1.16, -1.10, 0.61], // near, outside, across before
    [-1.24, 2.21, -1.56, 0.59], // town of, city of before
    [-0.83, 0.11, -0.89, 1.61], // northern, southern before
    [-1.13, -0.72, 1.67, 0.18], // shares of, spokesman for before
    [-0.41, 0.58, 0.78, -0.94], // verb of motion before
    [-0.26, -0.19, -0.18, 0.63], // possessive before
    [0.40, -0.22, -0.30, 0.11], // place and comma before
    [-0.22, 0.01, -0.61, 0.82], // comma and place after
    [-0.29, -0.16, 0.88, -0.43], // in brackets
    [1.83, -1.13, 0.05, -0.75], // verb of saying after
    [0.49, -0.18, 0.26, -0.57], // auxiliary verb after
    [1.31, -0.89, 0.08, -0.50], // who after
    [1.41, -0.07, -0.94, -0.40], // age after
    [1.38, -0.50, -0.99, 0.10], // role in apposition after
    [1.30, -0.58, 0.13, -0.85], // possessive after
    [-1.23, 1.91, -1.67, 0.99], // city, province or region after
    [-1.69, -0.15, 2.07, -0.24], // spokesman, official, shares after
    [0.16, -0.57, 0.77, -0.37], // striker, coach, fans after
    [-0.31, -0.40, -0.23, 0.94], // -based after
    [0.02, -0.68, 0.87, -0.21], // initials in brackets after
    [-0.21, -1.03, 1.09, 0.15], // number after
    [0.86, 1.18, -1.36, -0.68], // score near
    [-0.62, 0.58, 0.19, -0.15], // listed beside places
    [0.98, -0.81, -0.32, 0.14], // listed beside persons
    [-0.70, 0.08, 0.10, 0.51], // slash beside
    [0.53, -0.28, 0.34, -0.59], // verb of saying before
    [-1.29, 0.58, 0.65, 0.06], // alone in quotation marks
    [-0.81, 0.80, -0.52, 0.53], // in the dateline
    [-0.12, -0.49, 2.14, -1.53], // agency of the dateline
    [-0.71, 0.15, 0.37, 0.20], // in a headline
    [-0.91, 1.01, 0.52, -0.62], // in a table
    [0.36, 0.13, -0.19, -0.30], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.55, -0.30, 0.44, 0.42], // capitalised title after
    [-0.03, 0.82, -0.45, -0.34], // mayor or governor after
    [-0.97, -0.85, -0.72, 2.54], // another name right after
    [0.50, -1.35, -1.50, 2.34], // another name right before
    [-0.02, 0.02, 0.07, -0.07], // a noun after
    [1.16, -0.52, -0.10, -0.54], // a past tense after
    [0.41, -0.04, 0.25, -0.61], // comma after
    [0.42, -0.01, 0.17, -0.59], // end of sentence after
    [0.02, 0.75, -0.22, -0.56], // the before capitals
    [0.60, -0.28, -0.07, -0.26], // the before a single word
    [-0.79, 0.96, -0.27, 0.10], // in the before
    [-0.88, 1.25, -0.11, -0.27], // at the before
    [-0.49, -0.10, 0.35, 0.24], // of the before
    [0.43, -0.49, 0.39, -0.34], // by the before
    [-0.49, 0.63, 0.04, -0.17], // to the, from the before
    [-0.56, 0.07, 1.13, -0.64], // capitals in brackets after a name
    [1.06, -0.38, 0.25, -0.94], // place in brackets after
    [0.58, 0.34, -0.25, -0.68], // word or number in brackets after
    [-1.09, -0.57, 0.65, 1.00], // number before
    [2.03, -0.18, -1.36, -0.50], // number and stop before
    [2.50, -0.36, -1.11, -1.03], // cricket's c or b before
    [0.42, -0.03, 0.30, -0.68], // at the start of a line
    [1.60, 0.50, -1.72, -0.39], // alone on its line
    [-0.20, 0.80, -0.45, -0.15], // district, island, port before
    [0.13, 0.19, 0.24, -0.56], // between, against, over before
    [0.88, -0.98, 0.34, -0.24], // in a story about sport
    [-0.70, 0.39, 1.56, -1.24], // a city in a story about sport
    [-0.43, 1.51, -0.45, -0.63], // a country in a story about sport
    [0.00, 0.00, 0.00, 0.00], // surname of a person named in full
    [0.00, 0.00, 0.00, 0.00], // given name of a person named in full
    [0.00, 0.00, 0.00, 0.00], // part of a longer organisation's name
    [0.00, 0.00, 0.00, 0.00], // part of a longer place's name
    [0.00, 0.00, 0.00, 0.00], // part of a longer name of something else
    [0.00, 0.00, 0.00, 0.00], // initials of an organisation
    [0.00, 0.00, 0.00, 0.00], // its last word stands alone elsewhere
    [0.00, 0.00, 0.00, 0.00], // a city that plays
    [0.00, 0.00, 0.00, 0.00], // a person beside it in a list
    [0.00, 0.00, 0.00, 0.00], // a place beside it in a list
    [0.00, 0.00, 0.00, 0.00], // an organisation beside it in a list
    [0.00, 0.00, 0.00, 0.00], // no name beside it in a list
    [0.00, 0.00, 0.00, 0.00], // in brackets after a person
    [0.00, 0.00, 0.00, 0.00], // in brackets after an organisation
    [0.00, 0.00, 0.00, 0.00], // in brackets after a place
];

/// Second round: with the document's memory.
#[rustfmt::skip]
pub(super) const SECOND: [[f32; 4]; SIGNS] = [
    [-0.25, 0.77, -0.55, 0.03], // prior
    [4.21, -2.27, -1.67, -0.27], // listed person
    [2.19, -1.34, -1.02, 0.17], // listed person, weak name
    [-2.04, 2.60, -1.13, 0.57], // listed country
    [0.42, 0.47, -0.83, -0.05], // listed city
    [-0.77, 1.38, -0.91, 0.31], // listed city of 300,000 and more
    [-0.14, 0.82, -0.85, 0.18], // listed state or province
    [-1.01, 0.86, 0.09, 0.06], // listed place
    [0.03, 0.00, -0.19, 0.15], // listed place, weak name
    [0.25, -2.51, 2.33, -0.08], // listed organisation
    [-0.11, -1.50, 1.61, -0.01], // listed organisation, weak name
    [-1.23, -1.98, 2.90, 0.31], // listed company
    [-0.63, -1.17, 2.76, -0.97], // listed team
    [-1.01, -1.04, 2.07, -0.02], // team by a weak name
    [0.27, -1.59, -0.37, 1.69], // listed as something else
    [-0.23, -1.40, -0.99, 2.62], // listed nationality or adjective
    [0.17, 0.41, -0.29, -0.29], // listed as two kinds
    [-2.18, 0.19, 0.43, 1.55], // several words, all listed
    [0.37, -1.36, -0.01, 1.01], // not listed
    [1.15, -0.64, -0.34, -0.17], // opens with a common given name
    [0.18, -0.27, -0.01, 0.10], // opens with a rare given name
    [0.54, -0.11, -0.23, -0.21], // ends with a common surname
    [0.32, -0.09, -0.25, 0.03], // ends with a rare surname
    [-0.03, -0.04, -0.09, 0.16], // given name and surname
    [0.10, 0.26, -0.43, 0.07], // a given name alone
    [0.55, -0.35, 0.05, -0.24], // a surname alone
    [-1.30, 0.20, 0.17, 0.93], // one word
    [0.88, 0.25, -0.56, -0.57], // two words
    [0.54, 0.18, -0.26, -0.46], // three words
    [-0.37, 0.15, 0.10, 0.13], // four words or more
    [2.51, -0.11, -1.64, -0.77], // has an initial
    [-0.58, 0.77, 0.04, -0.24], // has a particle
    [0.19, -0.08, -0.29, 0.18], // has a hyphen
    [-1.07, 0.03, 0.52, 0.53], // two to five capitals
    [-0.50, 0.40, -0.04, 0.13], // six capitals or more
    [-0.69, -0.94, 0.13, 1.50], // has a digit
    [0.10, -0.63, 0.21, 0.32], // capital inside a word
    [-2.28, -0.04, 2.04, 0.28], // head word of organisations
    [-2.17, 2.10, 0.13, -0.06], // head word of places
    [-1.14, -1.05, 0.22, 1.97], // head word of other things
    [0.38, -0.44, -0.32, 0.38], // a head word alone
    [-0.77, -0.05, 0.42, 0.40], // has of or for
    [-1.25, -0.53, 1.17, 0.61], // has an ampersand
    [-1.67, -0.04, 0.85, 0.86], // opens with a nationality
    [-0.54, 0.10, 0.35, 0.08], // opens with a listed place
    [-0.51, -0.53, 0.12, 0.92], // an everyday word
    [0.07, -0.36, -0.05, 0.35], // a common word
    [0.05, -0.17, -0.99, 1.11], // a less common word
    [-1.84, 0.84, 0.74, 0.26], // ends with a common word
    [-1.17, -0.37, 0.28, 1.26], // all words common
    [-0.74, -0.40, 0.67, 0.48], // a role noun
    [-0.18, -0.32, 0.12, 0.38], // read as unknown run
    [-0.37, 0.44, -0.63, 0.56], // listed, yet a common word
    [-0.15, -0.56, 0.80, -0.09], // capitals, not listed
    [-0.18, 0.04, 0.29, -0.15], // ending of place names
    [0.76, -0.72, -0.07, 0.03], // ending of surnames
    [-1.27, -0.38, 1.02, 0.63], // opens with a listed organisation
    [-0.91, 0.57, 0.56, -0.21], // ends with a listed place
    [0.57, -0.77, -0.67, 0.87], // syllables joined by a hyphen
    [0.45, 0.49, -0.14, -0.81], // one word, neither listed nor common
    [-0.14, -0.18, -0.35, 0.68], // ends with a number
    [-1.28, 0.98, -0.91, 1.21], // in small letters elsewhere
    [0.10, -0.27, -0.16, 0.33], // only at the head of sentences
    [-0.47, -0.08, 0.10, 0.45], // named again
    [1.29, -0.98, -1.20, 0.89], // honorific before
    [1.13, -0.74, -0.29, -0.10], // rank before
    [1.50, -1.54, -0.97, 1.00], // office before
    [1.19, -1.46, 0.23, 0.04], // role noun before
    [1.10, -0.16, -2.44, 1.50], // nationality before
    [-1.65, 0.63, 0.72, 0.29], // the before
    [-1.27, 0.20, 0.36, 0.72], // a before
    [-1.44, 1.54, -0.50, 0.39], // in before
    [-1.35, 1.40, 0.22, -0.27], // at before
    [-0.05, 0.38, 0.04, -0.37], // to before
    [-0.80, 0.85, 0.32, -0.37], // from before
    [-0.49, 0.20, -0.04, 0.34], // of before
    [0.15, -0.23, 0.56, -0.48], // by before
    [0.70, -0.32, 0.02, -0.41], // with before
    [-0.15, 0.06, 0.39, -0.30], // for before
    [-0.80, 0.52, 0.47, -0.19], // on before
    [-0.32, 0.96, -0.99, 0.34], // near, outside, across before
    [-0.95, 2.01, -1.52, 0.46], // town of, city of before
    [-0.59, 0.04, -0.94, 1.49], // northern, southern before
    [-1.09, -0.71, 1.63, 0.18], // shares of, spokesman for before
    [-0.13, 0.43, 0.76, -1.06], // verb of motion before
    [-0.13, -0.26, -0.21, 0.60], // possessive before
    [0.26, -0.17, -0.12, 0.04], // place and comma before
    [-0.20, -0.09, -0.38, 0.66], // comma and place after
    [-0.10, -0.57, 0.48, 0.20], // in brackets
    [1.45, -0.88, 0.12, -0.68], // verb of saying after
    [0.46, -0.13, 0.25, -0.59], // auxiliary verb after
    [0.94, -0.76, 0.30, -0.48], // who after
    [1.16, 0.10, -0.88, -0.38], // age after
    [1.42, -0.46, -1.00, 0.04], // role in apposition after
    [1.12, -0.47, 0.12, -0.77], // possessive after
    [-1.30, 1.81, -1.54, 1.03], // city, province or region after
    [-1.22, -0.41, 1.91, -0.29], // spokesman, official, shares after
    [0.37, -0.60, 0.70, -0.47], // striker, coach, fans after
    [-0.23, -0.42, -0.24, 0.89], // -based after
    [0.12, -0.72, 0.85, -0.25], // initials in brackets after
    [0.17, -1.07, 0.88, 0.02], // number after
    [0.63, 1.30, -1.32, -0.62], // score near
    [-0.10, -0.02, 0.23, -0.11], // listed beside places
    [0.28, -0.73, -0.15, 0.59], // listed beside persons
    [-0.44, -0.01, 0.02, 0.42], // slash beside
    [0.34, -0.22, 0.47, -0.59], // verb of saying before
    [-1.05, 0.50, 0.52, 0.02], // alone in quotation marks
    [-0.68, 0.69, -0.47, 0.45], // in the dateline
    [-0.12, -0.41, 2.31, -1.79], // agency of the dateline
    [-0.44, -0.08, 0.33, 0.19], // in a headline
    [-0.65, 0.77, 0.46, -0.58], // in a table
    [0.33, 0.06, -0.19, -0.20], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.40, -0.22, 0.25, 0.36], // capitalised title after
    [-0.02, 0.67, -0.41, -0.25], // mayor or governor after
    [-0.44, -1.01, -0.97, 2.43], // another name right after
    [0.57, -1.37, -1.50, 2.31], // another name right before
    [0.01, 0.05, 0.05, -0.11], // a noun after
    [1.12, -0.54, 0.01, -0.60], // a past tense after
    [0.50, -0.06, 0.18, -0.62], // comma after
    [0.45, -0.02, 0.18, -0.61], // end of sentence after
    [0.24, 0.70, -0.36, -0.59], // the before capitals
    [1.01, -0.39, -0.24, -0.37], // the before a single word
    [-0.82, 0.98, -0.24, 0.08], // in the before
    [-0.93, 1.24, -0.06, -0.25], // at the before
    [-0.85, 0.06, 0.49, 0.30], // of the before
    [0.08, -0.38, 0.51, -0.21], // by the before
    [-0.38, 0.63, -0.03, -0.23], // to the, from the before
    [-0.19, 0.62, -0.01, -0.42], // capitals in brackets after a name
    [1.19, -0.45, 0.19, -0.92], // place in brackets after
    [0.42, 0.36, -0.14, -0.64], // word or number in brackets after
    [-0.81, -0.69, 0.60, 0.89], // number before
    [1.69, 0.01, -1.24, -0.47], // number and stop before
    [1.87, -0.14, -0.74, -0.99], // cricket's c or b before
    [0.09, 0.17, 0.31, -0.57], // at the start of a line
    [1.31, 0.68, -1.65, -0.35], // alone on its line
    [-0.15, 0.81, -0.58, -0.08], // district, island, port before
    [-0.19, 0.29, 0.38, -0.48], // between, against, over before
    [0.70, -0.90, 0.36, -0.16], // in a story about sport
    [-0.62, 0.33, 1.17, -0.87], // a city in a story about sport
    [-0.11, 1.32, -0.45, -0.76], // a country in a story about sport
    [3.55, -1.74, -1.30, -0.51], // surname of a person named in full
    [2.51, -0.46, -1.35, -0.70], // given name of a person named in full
    [-1.10, 0.01, 1.33, -0.25], // part of a longer organisation's name
    [-0.55, 0.64, 0.06, -0.15], // part of a longer place's name
    [0.57, -0.33, -0.40, 0.15], // part of a longer name of something else
    [-0.37, -0.04, 0.21, 0.20], // initials of an organisation
    [0.04, -0.39, 0.01, 0.34], // its last word stands alone elsewhere
    [-0.41, 0.27, 0.90, -0.76], // a city that plays
    [1.13, -0.21, -0.13, -0.79], // a person beside it in a list
    [-0.61, 0.82, -0.31, 0.09], // a place beside it in a list
    [-0.38, -0.58, 1.20, -0.24], // an organisation beside it in a list
    [-0.11, 0.10, -0.45, 0.46], // no name beside it in a list
    [0.34, 1.09, -0.01, -1.42], // in brackets after a person
    [-0.98, -0.69, 2.58, -0.92], // in brackets after an organisation
    [-0.48, 1.08, 0.18, -0.78], // in brackets after a place
];
