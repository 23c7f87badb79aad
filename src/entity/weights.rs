//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.02, 0.64, -0.46, -0.16], // prior
    [3.77, -2.09, -1.63, -0.05], // listed person
    [2.86, -1.56, -1.21, -0.09], // listed person, weak name
    [-2.62, 2.88, -0.90, 0.64], // listed country
    [0.24, 0.50, -0.66, -0.08], // listed city
    [-0.93, 1.45, -0.91, 0.39], // listed city of 300,000 and more
    [-0.31, 0.87, -0.80, 0.23], // listed state or province
    [-1.65, 1.14, 0.30, 0.21], // listed place
    [0.21, -0.09, -0.24, 0.12], // listed place, weak name
    [-0.06, -2.38, 2.58, -0.13], // listed organisation
    [-0.05, -1.51, 1.57, -0.01], // listed organisation, weak name
    [-1.52, -1.88, 3.10, 0.30], // listed company
    [-0.81, -1.17, 2.90, -0.93], // listed team
    [-0.62, -1.09, 1.91, -0.20], // team by a weak name
    [0.25, -1.38, -0.58, 1.71], // listed as something else
    [-0.36, -1.06, -1.19, 2.61], // listed nationality or adjective
    [-0.03, 0.29, -0.13, -0.14], // listed as two kinds
    [-2.10, 0.30, 0.11, 1.70], // several words, all listed
    [-2.08, -0.53, 0.82, 1.78], // several words, listed as something else
    [0.58, -1.24, -0.16, 0.82], // not listed
    [1.11, -0.67, -0.21, -0.22], // opens with a common given name
    [0.08, -0.24, -0.04, 0.21], // opens with a rare given name
    [0.88, -0.15, -0.39, -0.34], // ends with a common surname
    [0.43, -0.04, -0.31, -0.08], // ends with a rare surname
    [-0.01, 0.01, -0.12, 0.12], // given name and surname
    [0.19, 0.25, -0.37, -0.07], // a given name alone
    [0.71, -0.46, 0.01, -0.27], // a surname alone
    [-1.17, 0.24, -0.05, 0.99], // one word
    [0.90, 0.19, -0.49, -0.61], // two words
    [0.58, 0.09, -0.15, -0.52], // three words
    [-0.33, 0.12, 0.22, -0.02], // four words or more
    [2.34, 0.00, -1.95, -0.39], // has an initial
    [-0.66, 0.73, -0.03, -0.03], // has a particle
    [0.01, 0.00, -0.17, 0.16], // has a hyphen
    [-1.31, 0.04, 0.60, 0.66], // two to five capitals
    [-1.30, 0.69, 0.19, 0.43], // six capitals or more
    [-0.82, -0.80, 0.05, 1.57], // has a digit
    [-0.48, -0.55, 0.43, 0.61], // capital inside a word
    [-2.64, -0.27, 2.19, 0.72], // head word of organisations
    [-2.61, 2.16, 0.15, 0.30], // head word of places
    [-1.54, -1.20, 0.36, 2.38], // head word of other things
    [0.10, -0.70, 0.19, 0.41], // a head word alone
    [-0.70, -0.18, 0.39, 0.48], // has of or for
    [-1.64, -0.44, 1.18, 0.90], // has an ampersand
    [-1.76, 0.07, 0.81, 0.87], // opens with a nationality
    [-0.60, 0.12, 0.35, 0.13], // opens with a listed place
    [-0.82, -0.66, 0.29, 1.18], // an everyday word
    [-0.12, -0.45, 0.07, 0.50], // a common word
    [-0.47, -0.19, -0.69, 1.34], // a less common word
    [-2.07, 0.74, 0.83, 0.49], // ends with a common word
    [-1.19, -0.21, 0.23, 1.17], // all words common
    [-0.56, -0.48, 0.66, 0.37], // a role noun
    [-0.46, -0.31, 0.08, 0.68], // read as unknown run
    [-0.29, 0.37, -0.67, 0.59], // listed, yet a common word
    [-0.54, -0.47, 0.93, 0.09], // capitals, not listed
    [-0.20, 0.08, 0.35, -0.23], // ending of place names
    [0.70, -0.72, -0.09, 0.12], // ending of surnames
    [-1.12, -0.51, 0.99, 0.64], // opens with a listed organisation
    [-0.97, 0.48, 0.59, -0.10], // ends with a listed place
    [0.91, -1.18, -0.61, 0.88], // syllables joined by a hyphen
    [0.70, 0.23, -0.19, -0.75], // one word, neither listed nor common
    [-0.21, 0.15, -0.06, 0.12], // listed organisation in capitals
    [-0.12, -0.13, -0.29, 0.54], // ends with a number
    [-1.58, 1.07, -0.69, 1.20], // in small letters elsewhere
    [-0.12, -0.07, -0.19, 0.37], // only at the head of sentences
    [-0.01, -0.17, -0.02, 0.20], // named again
    [1.58, -1.19, -1.43, 1.03], // honorific before
    [1.18, -0.69, -0.50, 0.00], // rank before
    [1.72, -1.71, -0.83, 0.82], // office before
    [1.36, -1.34, 0.12, -0.14], // role noun before
    [-0.21, 0.37, -2.05, 1.89], // nationality before
    [-2.03, 0.77, 0.82, 0.44], // the before
    [-1.37, 0.13, 0.41, 0.83], // a before
    [-1.65, 1.60, -0.46, 0.50], // in before
    [-1.41, 1.55, -0.03, -0.11], // at before
    [0.05, 0.33, 0.04, -0.42], // to before
    [-0.88, 0.88, 0.32, -0.32], // from before
    [-0.62, 0.25, -0.01, 0.38], // of before
    [0.44, -0.44, 0.52, -0.52], // by before
    [0.86, -0.33, -0.08, -0.45], // with before
    [-0.22, -0.10, 0.52, -0.21], // for before
    [-1.15, 0.59, 0.58, -0.01], // on before
    [-0.69, 1.22, -1.07, 0.53], // near, outside, across before
    [-1.23, 2.13, -1.48, 0.57], // town of, city of before
    [-0.77, 0.06, -0.92, 1.63], // northern, southern before
    [-1.25, -0.70, 1.82, 0.13], // shares of, spokesman for before
    [-0.60, 0.71, 0.87, -0.98], // verb of motion before
    [-0.36, -0.16, -0.13, 0.65], // possessive before
    [0.40, -0.19, -0.41, 0.19], // place and comma before
    [-0.11, 0.00, -0.74, 0.85], // comma and place after
    [-0.35, -0.20, 0.96, -0.41], // in brackets
    [1.83, -1.13, 0.01, -0.71], // verb of saying after
    [0.43, -0.14, 0.21, -0.50], // auxiliary verb after
    [1.26, -0.86, 0.05, -0.44], // who after
    [1.43, -0.09, -0.86, -0.48], // age after
    [1.33, -0.51, -0.81, -0.01], // role in apposition after
    [1.24, -0.59, 0.22, -0.87], // possessive after
    [-1.13, 1.85, -1.61, 0.89], // city, province or region after
    [-1.57, -0.22, 2.09, -0.30], // spokesman, official, shares after
    [-0.14, -0.46, 0.87, -0.26], // striker, coach, fans after
    [-0.39, -0.38, -0.22, 0.99], // -based after
    [-0.28, -0.63, 0.99, -0.09], // initials in brackets after
    [-0.20, -1.08, 1.05, 0.23], // number after
    [1.13, 1.17, -1.54, -0.76], // score near
    [-0.73, 0.58, 0.35, -0.20], // listed beside places
    [0.86, -0.85, -0.10, 0.10], // listed beside persons
    [-0.75, 0.11, 0.09, 0.55], // slash beside
    [0.56, -0.32, 0.37, -0.60], // verb of saying before
    [-1.28, 0.50, 0.52, 0.26], // alone in quotation marks
    [-1.00, 0.85, -0.48, 0.63], // in the dateline
    [-0.12, -0.49, 2.11, -1.50], // agency of the dateline
    [-0.67, 0.16, 0.48, 0.02], // in a headline
    [-0.92, 0.95, 0.50, -0.54], // in a table
    [0.27, 0.14, -0.17, -0.24], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.72, 0.06, 0.28, 0.37], // capitalised title after
    [-0.05, 0.78, -0.40, -0.34], // mayor or governor after
    [-1.09, -0.76, -0.79, 2.65], // another name right after
    [0.81, -1.44, -1.61, 2.25], // another name right before
    [-0.21, 0.06, 0.06, 0.09], // a noun after
    [1.17, -0.46, -0.12, -0.59], // a past tense after
    [0.31, -0.02, 0.21, -0.50], // comma after
    [0.33, 0.03, 0.11, -0.47], // end of sentence after
    [0.18, 0.59, -0.16, -0.61], // the before capitals
    [0.59, -0.27, -0.07, -0.26], // the before a single word
    [-0.60, 0.95, -0.38, 0.03], // in the before
    [-0.90, 1.36, -0.15, -0.31], // at the before
    [-0.91, 0.05, 0.49, 0.37], // of the before
    [0.42, -0.49, 0.43, -0.36], // by the before
    [-0.33, 0.62, -0.04, -0.24], // to the, from the before
    [-0.61, 0.13, 1.07, -0.60], // capitals in brackets after a name
    [1.04, -0.48, 0.31, -0.87], // place in brackets after
    [0.57, 0.37, -0.35, -0.59], // word or number in brackets after
    [-1.26, -0.52, 0.70, 1.07], // number before
    [1.99, -0.24, -1.35, -0.40], // number and stop before
    [2.35, -0.34, -1.04, -0.96], // cricket's c or b before
    [1.19, -0.38, -0.06, -0.75], // nationality before several words
    [-2.24, -0.89, 2.79, 0.35], // newspaper, group, bank before
    [-1.36, -0.18, 1.44, 0.10], // newspaper, group, bank after
    [-1.47, -0.72, 2.15, 0.04], // company, newspaper, group in apposition after
    [-0.57, -0.75, 1.39, -0.08], // role noun and at before
    [2.17, -0.33, -0.81, -1.03], // government, era, family after
    [0.49, -0.10, 0.31, -0.71], // at the start of a line
    [1.20, 0.44, -1.69, 0.05], // alone on its line
    [-0.27, 0.76, -0.39, -0.10], // district, island, port before
    [0.16, 0.28, 0.18, -0.62], // between, against, over before
    [0.87, -1.00, 0.34, -0.20], // in a story about sport
    [-0.64, 0.41, 1.59, -1.37], // a city in a story about sport
    [-0.41, 1.53, -0.59, -0.52], // a country in a story about sport
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
    [-0.02, 0.68, -0.50, -0.16], // prior
    [4.04, -2.29, -1.60, -0.15], // listed person
    [1.99, -1.25, -1.04, 0.30], // listed person, weak name
    [-1.98, 2.59, -1.10, 0.50], // listed country
    [0.40, 0.48, -0.79, -0.09], // listed city
    [-0.74, 1.37, -0.95, 0.33], // listed city of 300,000 and more
    [-0.15, 0.81, -0.84, 0.18], // listed state or province
    [-1.00, 0.86, 0.11, 0.03], // listed place
    [0.04, 0.00, -0.15, 0.11], // listed place, weak name
    [0.44, -2.55, 2.40, -0.29], // listed organisation
    [0.21, -1.48, 1.40, -0.13], // listed organisation, weak name
    [-1.21, -1.97, 2.96, 0.22], // listed company
    [-0.65, -1.19, 2.84, -1.01], // listed team
    [-1.01, -0.95, 2.04, -0.08], // team by a weak name
    [0.20, -1.39, -0.49, 1.68], // listed as something else
    [-0.36, -1.09, -1.16, 2.61], // listed nationality or adjective
    [0.28, 0.21, -0.26, -0.23], // listed as two kinds
    [-2.25, 0.35, 0.16, 1.74], // several words, all listed
    [-1.95, -0.55, 0.76, 1.74], // several words, listed as something else
    [0.63, -1.21, -0.19, 0.77], // not listed
    [1.05, -0.63, -0.21, -0.21], // opens with a common given name
    [0.05, -0.22, -0.03, 0.20], // opens with a rare given name
    [0.73, -0.11, -0.30, -0.31], // ends with a common surname
    [0.51, -0.05, -0.36, -0.10], // ends with a rare surname
    [-0.01, -0.01, -0.09, 0.11], // given name and surname
    [0.15, 0.26, -0.40, -0.00], // a given name alone
    [0.21, -0.32, 0.17, -0.07], // a surname alone
    [-1.33, 0.27, 0.03, 1.04], // one word
    [0.91, 0.21, -0.52, -0.60], // two words
    [0.61, 0.12, -0.17, -0.56], // three words
    [-0.22, 0.08, 0.17, -0.04], // four words or more
    [2.01, -0.00, -1.68, -0.32], // has an initial
    [-0.75, 0.73, 0.00, 0.02], // has a particle
    [0.03, -0.01, -0.17, 0.15], // has a hyphen
    [-1.10, 0.02, 0.55, 0.53], // two to five capitals
    [-1.08, 0.59, 0.14, 0.35], // six capitals or more
    [-0.70, -0.91, 0.09, 1.51], // has a digit
    [-0.18, -0.52, 0.23, 0.47], // capital inside a word
    [-2.56, -0.28, 2.16, 0.68], // head word of organisations
    [-2.46, 2.10, 0.13, 0.23], // head word of places
    [-1.34, -1.22, 0.30, 2.26], // head word of other things
    [0.40, -0.79, 0.00, 0.39], // a head word alone
    [-0.74, -0.10, 0.37, 0.47], // has of or for
    [-1.48, -0.47, 1.12, 0.83], // has an ampersand
    [-1.73, 0.03, 0.83, 0.87], // opens with a nationality
    [-0.61, 0.16, 0.37, 0.08], // opens with a listed place
    [-0.68, -0.71, 0.22, 1.17], // an everyday word
    [-0.14, -0.43, 0.04, 0.52], // a common word
    [-0.26, -0.31, -0.79, 1.35], // a less common word
    [-1.93, 0.76, 0.76, 0.41], // ends with a common word
    [-1.18, -0.31, 0.26, 1.23], // all words common
    [-0.69, -0.46, 0.71, 0.43], // a role noun
    [-0.48, -0.26, 0.10, 0.64], // read as unknown run
    [-0.36, 0.49, -0.76, 0.63], // listed, yet a common word
    [0.07, -0.59, 0.70, -0.18], // capitals, not listed
    [-0.19, 0.07, 0.31, -0.20], // ending of place names
    [0.70, -0.72, -0.08, 0.11], // ending of surnames
    [-1.11, -0.48, 0.99, 0.60], // opens with a listed organisation
    [-0.92, 0.53, 0.62, -0.22], // ends with a listed place
    [0.83, -1.14, -0.53, 0.84], // syllables joined by a hyphen
    [0.19, 0.36, -0.00, -0.54], // one word, neither listed nor common
    [-0.26, 0.24, -0.15, 0.16], // listed organisation in capitals
    [-0.18, -0.12, -0.41, 0.71], // ends with a number
    [-1.45, 1.13, -0.93, 1.25], // in small letters elsewhere
    [-0.01, -0.22, -0.08, 0.31], // only at the head of sentences
    [-0.39, -0.05, 0.07, 0.37], // named again
    [1.18, -1.02, -1.21, 1.06], // honorific before
    [1.07, -0.81, -0.32, 0.06], // rank before
    [1.61, -1.64, -0.70, 0.73], // office before
    [1.50, -1.44, 0.16, -0.22], // role noun before
    [-0.03, 0.30, -2.14, 1.87], // nationality before
    [-1.94, 0.70, 0.83, 0.42], // the before
    [-1.34, 0.13, 0.44, 0.77], // a before
    [-1.45, 1.52, -0.49, 0.42], // in before
    [-1.31, 1.46, -0.02, -0.14], // at before
    [-0.03, 0.32, 0.14, -0.42], // to before
    [-0.93, 0.86, 0.35, -0.28], // from before
    [-0.59, 0.24, -0.01, 0.37], // of before
    [0.20, -0.28, 0.52, -0.44], // by before
    [0.66, -0.36, 0.08, -0.38], // with before
    [-0.13, 0.01, 0.39, -0.27], // for before
    [-0.87, 0.47, 0.53, -0.13], // on before
    [-0.33, 1.04, -0.92, 0.22], // near, outside, across before
    [-1.05, 1.98, -1.41, 0.48], // town of, city of before
    [-0.56, -0.00, -0.96, 1.52], // northern, southern before
    [-1.15, -0.75, 1.79, 0.10], // shares of, spokesman for before
    [-0.31, 0.53, 0.90, -1.11], // verb of motion before
    [-0.25, -0.25, -0.11, 0.61], // possessive before
    [0.27, -0.14, -0.25, 0.11], // place and comma before
    [-0.06, -0.09, -0.55, 0.70], // comma and place after
    [-0.17, -0.62, 0.53, 0.26], // in brackets
    [1.38, -0.87, 0.10, -0.62], // verb of saying after
    [0.37, -0.08, 0.21, -0.50], // auxiliary verb after
    [0.84, -0.72, 0.29, -0.41], // who after
    [1.16, 0.11, -0.74, -0.53], // age after
    [1.41, -0.49, -0.85, -0.07], // role in apposition after
    [1.04, -0.49, 0.24, -0.78], // possessive after
    [-1.14, 1.72, -1.47, 0.89], // city, province or region after
    [-0.98, -0.51, 1.89, -0.40], // spokesman, official, shares after
    [0.28, -0.53, 0.69, -0.44], // striker, coach, fans after
    [-0.29, -0.41, -0.22, 0.92], // -based after
    [-0.14, -0.68, 0.96, -0.14], // initials in brackets after
    [0.12, -1.09, 0.87, 0.11], // number after
    [1.01, 1.29, -1.59, -0.71], // score near
    [-0.18, -0.07, 0.44, -0.19], // listed beside places
    [0.16, -0.73, 0.04, 0.53], // listed beside persons
    [-0.54, 0.02, 0.06, 0.46], // slash beside
    [0.34, -0.26, 0.53, -0.62], // verb of saying before
    [-1.09, 0.44, 0.42, 0.23], // alone in quotation marks
    [-0.86, 0.73, -0.41, 0.54], // in the dateline
    [-0.13, -0.41, 2.32, -1.78], // agency of the dateline
    [-0.45, -0.05, 0.47, 0.03], // in a headline
    [-0.62, 0.71, 0.43, -0.53], // in a table
    [0.23, 0.08, -0.16, -0.14], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.59, 0.11, 0.16, 0.32], // capitalised title after
    [-0.04, 0.70, -0.37, -0.29], // mayor or governor after
    [-0.58, -0.93, -0.99, 2.50], // another name right after
    [0.84, -1.56, -1.54, 2.26], // another name right before
    [-0.20, 0.10, 0.06, 0.04], // a noun after
    [1.14, -0.50, -0.01, -0.64], // a past tense after
    [0.38, -0.03, 0.15, -0.50], // comma after
    [0.31, 0.03, 0.14, -0.48], // end of sentence after
    [0.32, 0.59, -0.28, -0.63], // the before capitals
    [1.09, -0.42, -0.28, -0.39], // the before a single word
    [-0.66, 0.97, -0.32, 0.01], // in the before
    [-0.97, 1.34, -0.08, -0.29], // at the before
    [-1.01, 0.11, 0.56, 0.33], // of the before
    [0.22, -0.43, 0.49, -0.28], // by the before
    [-0.30, 0.64, -0.05, -0.28], // to the, from the before
    [-0.24, 0.58, -0.09, -0.25], // capitals in brackets after a name
    [1.17, -0.56, 0.28, -0.88], // place in brackets after
    [0.44, 0.36, -0.23, -0.57], // word or number in brackets after
    [-1.00, -0.64, 0.68, 0.96], // number before
    [1.64, -0.04, -1.22, -0.38], // number and stop before
    [1.74, -0.16, -0.67, -0.91], // cricket's c or b before
    [1.16, -0.38, -0.06, -0.72], // nationality before several words
    [-1.87, -0.98, 2.65, 0.20], // newspaper, group, bank before
    [-1.34, -0.16, 1.29, 0.22], // newspaper, group, bank after
    [-0.87, -0.84, 1.85, -0.15], // company, newspaper, group in apposition after
    [-0.26, -0.81, 1.24, -0.17], // role noun and at before
    [1.97, -0.22, -0.88, -0.87], // government, era, family after
    [0.16, 0.13, 0.30, -0.59], // at the start of a line
    [0.93, 0.65, -1.65, 0.07], // alone on its line
    [-0.22, 0.76, -0.53, -0.01], // district, island, port before
    [-0.18, 0.40, 0.31, -0.52], // between, against, over before
    [0.67, -0.90, 0.36, -0.12], // in a story about sport
    [-0.54, 0.40, 1.20, -1.06], // a city in a story about sport
    [-0.12, 1.34, -0.60, -0.62], // a country in a story about sport
    [3.43, -1.63, -1.22, -0.58], // surname of a person named in full
    [2.48, -0.32, -1.43, -0.73], // given name of a person named in full
    [-0.97, -0.13, 1.31, -0.21], // part of a longer organisation's name
    [-0.68, 0.73, -0.03, -0.02], // part of a longer place's name
    [0.29, -0.25, -0.40, 0.36], // part of a longer name of something else
    [-0.44, -0.10, 0.28, 0.26], // initials of an organisation
    [-0.02, -0.42, 0.04, 0.39], // its last word stands alone elsewhere
    [-0.40, 0.11, 0.89, -0.60], // a city that plays
    [1.03, -0.24, -0.14, -0.65], // a person beside it in a list
    [-0.68, 0.87, -0.33, 0.15], // a place beside it in a list
    [-0.36, -0.55, 1.23, -0.33], // an organisation beside it in a list
    [-0.29, 0.01, -0.19, 0.47], // no name beside it in a list
    [0.14, 1.11, 0.09, -1.34], // in brackets after a person
    [-0.88, -0.40, 2.45, -1.17], // in brackets after an organisation
    [-0.41, 1.11, 0.23, -0.92], // in brackets after a place
];
