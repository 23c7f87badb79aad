//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [0.07, 0.65, -0.49, -0.22], // prior
    [3.56, -1.86, -1.47, -0.23], // listed person
    [2.92, -1.56, -1.21, -0.15], // listed person, weak name
    [-2.63, 2.86, -0.90, 0.66], // listed country
    [0.19, 0.51, -0.66, -0.04], // listed city
    [-0.93, 1.44, -0.91, 0.40], // listed city of 300,000 and more
    [-0.27, 0.86, -0.82, 0.23], // listed state or province
    [-1.60, 1.11, 0.28, 0.21], // listed place
    [0.17, -0.13, -0.23, 0.19], // listed place, weak name
    [-0.26, -2.34, 2.62, -0.02], // listed organisation
    [-0.09, -1.53, 1.57, 0.04], // listed organisation, weak name
    [-1.55, -1.88, 3.08, 0.36], // listed company
    [-0.94, -1.15, 2.93, -0.84], // listed team
    [-0.56, -1.11, 1.89, -0.22], // team by a weak name
    [0.23, -1.39, -0.57, 1.74], // listed as something else
    [-0.39, -1.06, -1.18, 2.63], // listed nationality or adjective
    [-0.14, 0.34, -0.09, -0.11], // listed as two kinds
    [-1.76, 0.17, 0.03, 1.57], // several words, all listed
    [-2.13, -0.54, 0.85, 1.82], // several words, listed as something else
    [0.45, -1.24, -0.12, 0.91], // not listed
    [1.08, -0.72, -0.21, -0.15], // opens with a common given name
    [0.08, -0.26, -0.02, 0.20], // opens with a rare given name
    [0.90, -0.16, -0.41, -0.32], // ends with a common surname
    [0.45, -0.06, -0.32, -0.08], // ends with a rare surname
    [-0.00, 0.03, -0.12, 0.09], // given name and surname
    [0.21, 0.26, -0.40, -0.07], // a given name alone
    [0.67, -0.44, 0.03, -0.25], // a surname alone
    [-1.28, 0.25, -0.01, 1.04], // one word
    [0.91, 0.20, -0.49, -0.61], // two words
    [0.61, 0.10, -0.16, -0.55], // three words
    [-0.17, 0.10, 0.17, -0.11], // four words or more
    [2.30, 0.01, -1.93, -0.38], // has an initial
    [-0.59, 0.73, -0.03, -0.11], // has a particle
    [-0.00, -0.00, -0.16, 0.17], // has a hyphen
    [-1.28, 0.03, 0.60, 0.65], // two to five capitals
    [-1.29, 0.68, 0.18, 0.43], // six capitals or more
    [-0.83, -0.80, 0.05, 1.58], // has a digit
    [-0.47, -0.56, 0.43, 0.60], // capital inside a word
    [-2.66, -0.28, 2.19, 0.75], // head word of organisations
    [-2.61, 2.17, 0.16, 0.28], // head word of places
    [-1.62, -1.04, 0.31, 2.34], // head word of other things
    [0.06, -0.69, 0.20, 0.43], // a head word alone
    [-0.84, -0.04, 0.39, 0.50], // has of or for
    [-1.62, -0.34, 1.12, 0.84], // has an ampersand
    [-1.78, 0.06, 0.80, 0.92], // opens with a nationality
    [-0.61, 0.10, 0.34, 0.17], // opens with a listed place
    [-0.69, -0.67, 0.26, 1.11], // an everyday word
    [0.02, -0.48, 0.03, 0.42], // a common word
    [-0.34, -0.20, -0.72, 1.26], // a less common word
    [-2.08, 0.75, 0.86, 0.47], // ends with a common word
    [-1.18, -0.23, 0.23, 1.18], // all words common
    [-0.58, -0.47, 0.67, 0.37], // a role noun
    [-0.44, -0.32, 0.08, 0.68], // read as unknown run
    [-0.16, 0.33, -0.69, 0.52], // listed, yet a common word
    [-0.56, -0.46, 0.94, 0.08], // capitals, not listed
    [-0.19, 0.06, 0.35, -0.22], // ending of place names
    [0.77, -0.74, -0.10, 0.06], // ending of surnames
    [-1.12, -0.54, 1.01, 0.65], // opens with a listed organisation
    [-0.91, 0.44, 0.59, -0.12], // ends with a listed place
    [0.86, -1.17, -0.61, 0.92], // syllables joined by a hyphen
    [0.84, 0.21, -0.23, -0.82], // one word, neither listed nor common
    [-0.12, 0.12, -0.08, 0.07], // listed organisation in capitals
    [-0.13, -0.12, -0.30, 0.55], // ends with a number
    [-1.58, 1.06, -0.70, 1.21], // in small letters elsewhere
    [-0.11, -0.05, -0.18, 0.35], // only at the head of sentences
    [-0.03, -0.18, -0.02, 0.22], // named again
    [1.59, -1.22, -1.42, 1.04], // honorific before
    [1.16, -0.69, -0.49, 0.02], // rank before
    [1.69, -1.72, -0.82, 0.85], // office before
    [1.34, -1.35, 0.13, -0.12], // role noun before
    [-0.03, 0.30, -2.09, 1.82], // nationality before
    [-2.05, 0.76, 0.83, 0.45], // the before
    [-1.40, 0.15, 0.43, 0.82], // a before
    [-1.63, 1.60, -0.45, 0.48], // in before
    [-1.40, 1.54, -0.02, -0.12], // at before
    [0.08, 0.33, 0.05, -0.45], // to before
    [-0.80, 0.87, 0.30, -0.38], // from before
    [-0.62, 0.25, -0.01, 0.38], // of before
    [0.57, -0.46, 0.51, -0.62], // by before
    [0.86, -0.33, -0.08, -0.46], // with before
    [-0.19, -0.11, 0.52, -0.22], // for before
    [-1.13, 0.58, 0.58, -0.03], // on before
    [-0.69, 1.23, -1.06, 0.52], // near, outside, across before
    [-1.23, 2.13, -1.47, 0.57], // town of, city of before
    [-0.75, 0.06, -0.92, 1.61], // northern, southern before
    [-1.33, -0.80, 1.88, 0.25], // shares of, spokesman for before
    [-0.60, 0.71, 0.88, -1.00], // verb of motion before
    [-0.35, -0.17, -0.13, 0.64], // possessive before
    [0.34, -0.19, -0.34, 0.19], // place and comma before
    [-0.11, -0.05, -0.67, 0.82], // comma and place after
    [-0.34, -0.21, 0.96, -0.41], // in brackets
    [1.86, -1.13, 0.02, -0.75], // verb of saying after
    [0.44, -0.14, 0.20, -0.50], // auxiliary verb after
    [1.27, -0.87, 0.05, -0.45], // who after
    [1.40, -0.11, -0.86, -0.44], // age after
    [1.37, -0.51, -0.81, -0.05], // role in apposition after
    [1.19, -0.57, 0.22, -0.84], // possessive after
    [-1.15, 1.85, -1.61, 0.90], // city, province or region after
    [-1.70, -0.20, 2.10, -0.20], // spokesman, official, shares after
    [-0.15, -0.44, 0.86, -0.27], // striker, coach, fans after
    [-0.42, -0.35, -0.22, 0.99], // -based after
    [-0.27, -0.62, 0.99, -0.09], // initials in brackets after
    [-0.19, -1.07, 1.04, 0.23], // number after
    [1.15, 1.17, -1.55, -0.78], // score near
    [-0.68, 0.60, 0.27, -0.18], // listed beside places
    [0.86, -0.84, -0.11, 0.08], // listed beside persons
    [-0.74, 0.11, 0.09, 0.54], // slash beside
    [0.55, -0.32, 0.37, -0.60], // verb of saying before
    [-1.27, 0.48, 0.52, 0.27], // alone in quotation marks
    [-1.00, 0.86, -0.44, 0.58], // in the dateline
    [-0.12, -0.49, 2.08, -1.47], // agency of the dateline
    [-0.67, 0.17, 0.49, 0.01], // in a headline
    [-0.92, 0.96, 0.50, -0.54], // in a table
    [0.27, 0.15, -0.17, -0.25], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.73, 0.09, 0.22, 0.42], // capitalised title after
    [-0.05, 0.78, -0.37, -0.35], // mayor or governor after
    [-0.82, -0.86, -0.82, 2.50], // another name right after
    [1.12, -1.55, -1.69, 2.11], // another name right before
    [-0.20, 0.06, 0.06, 0.08], // a noun after
    [1.14, -0.45, -0.12, -0.57], // a past tense after
    [0.30, 0.00, 0.20, -0.50], // comma after
    [0.33, 0.04, 0.11, -0.48], // end of sentence after
    [0.20, 0.61, -0.17, -0.64], // the before capitals
    [0.60, -0.25, -0.08, -0.27], // the before a single word
    [-0.58, 0.94, -0.39, 0.02], // in the before
    [-0.89, 1.35, -0.15, -0.31], // at the before
    [-0.88, 0.07, 0.46, 0.34], // of the before
    [0.44, -0.50, 0.43, -0.37], // by the before
    [-0.35, 0.62, -0.03, -0.24], // to the, from the before
    [-0.61, 0.13, 1.07, -0.59], // capitals in brackets after a name
    [1.03, -0.48, 0.31, -0.86], // place in brackets after
    [0.55, 0.38, -0.34, -0.58], // word or number in brackets after
    [-1.25, -0.52, 0.70, 1.06], // number before
    [1.98, -0.26, -1.34, -0.38], // number and stop before
    [2.37, -0.35, -1.04, -0.98], // cricket's c or b before
    [1.08, -0.35, -0.06, -0.66], // nationality before several words
    [-2.24, -0.90, 2.79, 0.34], // newspaper, group, bank before
    [-1.35, -0.19, 1.44, 0.09], // newspaper, group, bank after
    [-1.48, -0.72, 2.15, 0.04], // company, newspaper, group in apposition after
    [-0.60, -0.73, 1.39, -0.06], // role noun and at before
    [2.14, -0.33, -0.80, -1.01], // government, era, family after
    [0.51, -0.12, 0.31, -0.70], // at the start of a line
    [1.18, 0.42, -1.67, 0.08], // alone on its line
    [-0.28, 0.77, -0.37, -0.12], // district, island, port before
    [0.26, 0.28, 0.20, -0.74], // between, against, over before
    [0.86, -1.00, 0.34, -0.20], // in a story about sport
    [-0.64, 0.41, 1.60, -1.37], // a city in a story about sport
    [-0.41, 1.53, -0.60, -0.52], // a country in a story about sport
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
    [0.02, 0.69, -0.51, -0.21], // prior
    [3.85, -2.12, -1.44, -0.29], // listed person
    [2.15, -1.26, -1.07, 0.18], // listed person, weak name
    [-1.92, 2.55, -1.12, 0.49], // listed country
    [0.39, 0.46, -0.79, -0.06], // listed city
    [-0.73, 1.35, -0.96, 0.33], // listed city of 300,000 and more
    [-0.08, 0.78, -0.87, 0.17], // listed state or province
    [-1.18, 0.90, 0.16, 0.11], // listed place
    [0.08, -0.06, -0.17, 0.16], // listed place, weak name
    [0.24, -2.51, 2.44, -0.17], // listed organisation
    [0.23, -1.51, 1.38, -0.11], // listed organisation, weak name
    [-1.23, -1.98, 2.94, 0.27], // listed company
    [-0.78, -1.17, 2.86, -0.92], // listed team
    [-0.85, -1.00, 1.99, -0.14], // team by a weak name
    [0.24, -1.42, -0.49, 1.67], // listed as something else
    [-0.42, -1.08, -1.14, 2.64], // listed nationality or adjective
    [0.05, 0.29, -0.19, -0.15], // listed as two kinds
    [-1.85, 0.20, 0.07, 1.58], // several words, all listed
    [-2.01, -0.56, 0.79, 1.79], // several words, listed as something else
    [0.54, -1.22, -0.16, 0.84], // not listed
    [1.04, -0.68, -0.21, -0.15], // opens with a common given name
    [0.07, -0.23, -0.01, 0.17], // opens with a rare given name
    [0.74, -0.12, -0.32, -0.29], // ends with a common surname
    [0.54, -0.07, -0.37, -0.10], // ends with a rare surname
    [-0.01, 0.02, -0.10, 0.08], // given name and surname
    [0.18, 0.27, -0.44, -0.00], // a given name alone
    [0.16, -0.29, 0.19, -0.06], // a surname alone
    [-1.46, 0.28, 0.07, 1.10], // one word
    [0.90, 0.22, -0.52, -0.61], // two words
    [0.63, 0.13, -0.18, -0.58], // three words
    [-0.05, 0.06, 0.12, -0.12], // four words or more
    [1.97, 0.02, -1.68, -0.31], // has an initial
    [-0.69, 0.74, 0.01, -0.06], // has a particle
    [0.02, -0.02, -0.16, 0.16], // has a hyphen
    [-1.05, 0.01, 0.54, 0.51], // two to five capitals
    [-1.07, 0.59, 0.13, 0.35], // six capitals or more
    [-0.71, -0.91, 0.10, 1.52], // has a digit
    [-0.19, -0.52, 0.24, 0.47], // capital inside a word
    [-2.58, -0.30, 2.16, 0.71], // head word of organisations
    [-2.46, 2.12, 0.14, 0.21], // head word of places
    [-1.41, -1.06, 0.25, 2.22], // head word of other things
    [0.37, -0.78, 0.00, 0.40], // a head word alone
    [-0.90, 0.05, 0.37, 0.49], // has of or for
    [-1.56, -0.39, 1.15, 0.79], // has an ampersand
    [-1.75, 0.02, 0.81, 0.92], // opens with a nationality
    [-0.63, 0.15, 0.36, 0.12], // opens with a listed place
    [-0.50, -0.74, 0.17, 1.08], // an everyday word
    [0.03, -0.46, -0.00, 0.43], // a common word
    [-0.09, -0.33, -0.84, 1.25], // a less common word
    [-1.94, 0.76, 0.79, 0.39], // ends with a common word
    [-1.17, -0.32, 0.25, 1.24], // all words common
    [-0.68, -0.46, 0.71, 0.42], // a role noun
    [-0.46, -0.26, 0.09, 0.64], // read as unknown run
    [-0.19, 0.44, -0.79, 0.54], // listed, yet a common word
    [0.03, -0.57, 0.72, -0.18], // capitals, not listed
    [-0.19, 0.06, 0.31, -0.19], // ending of place names
    [0.80, -0.74, -0.10, 0.04], // ending of surnames
    [-1.11, -0.51, 1.01, 0.61], // opens with a listed organisation
    [-0.86, 0.49, 0.61, -0.24], // ends with a listed place
    [0.79, -1.15, -0.54, 0.89], // syllables joined by a hyphen
    [0.36, 0.33, -0.06, -0.63], // one word, neither listed nor common
    [-0.14, 0.21, -0.17, 0.10], // listed organisation in capitals
    [-0.19, -0.12, -0.42, 0.72], // ends with a number
    [-1.44, 1.11, -0.94, 1.26], // in small letters elsewhere
    [-0.01, -0.20, -0.08, 0.29], // only at the head of sentences
    [-0.41, -0.07, 0.08, 0.40], // named again
    [1.16, -1.04, -1.21, 1.09], // honorific before
    [1.06, -0.82, -0.32, 0.08], // rank before
    [1.57, -1.64, -0.70, 0.77], // office before
    [1.48, -1.44, 0.16, -0.20], // role noun before
    [0.19, 0.22, -2.20, 1.78], // nationality before
    [-1.96, 0.68, 0.84, 0.43], // the before
    [-1.38, 0.14, 0.46, 0.77], // a before
    [-1.43, 1.52, -0.48, 0.40], // in before
    [-1.30, 1.46, -0.01, -0.14], // at before
    [0.00, 0.32, 0.13, -0.45], // to before
    [-0.83, 0.84, 0.33, -0.34], // from before
    [-0.59, 0.24, -0.01, 0.36], // of before
    [0.33, -0.29, 0.50, -0.54], // by before
    [0.65, -0.36, 0.08, -0.38], // with before
    [-0.09, -0.01, 0.39, -0.28], // for before
    [-0.86, 0.47, 0.54, -0.15], // on before
    [-0.36, 1.05, -0.92, 0.23], // near, outside, across before
    [-1.12, 2.01, -1.40, 0.51], // town of, city of before
    [-0.55, 0.00, -0.96, 1.50], // northern, southern before
    [-1.15, -0.89, 1.84, 0.20], // shares of, spokesman for before
    [-0.32, 0.54, 0.91, -1.13], // verb of motion before
    [-0.25, -0.25, -0.10, 0.60], // possessive before
    [0.17, -0.16, -0.12, 0.11], // place and comma before
    [-0.08, -0.15, -0.44, 0.67], // comma and place after
    [-0.16, -0.63, 0.52, 0.26], // in brackets
    [1.40, -0.87, 0.11, -0.65], // verb of saying after
    [0.39, -0.08, 0.19, -0.50], // auxiliary verb after
    [0.86, -0.73, 0.29, -0.41], // who after
    [1.16, 0.09, -0.74, -0.52], // age after
    [1.44, -0.50, -0.84, -0.11], // role in apposition after
    [0.98, -0.47, 0.23, -0.75], // possessive after
    [-1.14, 1.71, -1.47, 0.90], // city, province or region after
    [-1.03, -0.52, 1.88, -0.33], // spokesman, official, shares after
    [0.27, -0.53, 0.70, -0.44], // striker, coach, fans after
    [-0.33, -0.38, -0.21, 0.92], // -based after
    [-0.13, -0.67, 0.95, -0.14], // initials in brackets after
    [0.12, -1.09, 0.86, 0.11], // number after
    [1.04, 1.28, -1.59, -0.73], // score near
    [-0.07, -0.03, 0.29, -0.19], // listed beside places
    [0.16, -0.70, 0.05, 0.49], // listed beside persons
    [-0.53, 0.02, 0.06, 0.45], // slash beside
    [0.33, -0.26, 0.54, -0.62], // verb of saying before
    [-1.07, 0.43, 0.41, 0.23], // alone in quotation marks
    [-0.86, 0.73, -0.37, 0.50], // in the dateline
    [-0.12, -0.40, 2.28, -1.76], // agency of the dateline
    [-0.45, -0.04, 0.47, 0.02], // in a headline
    [-0.63, 0.72, 0.44, -0.53], // in a table
    [0.22, 0.09, -0.16, -0.15], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.61, 0.15, 0.09, 0.37], // capitalised title after
    [-0.04, 0.69, -0.35, -0.30], // mayor or governor after
    [-0.44, -0.98, -0.99, 2.41], // another name right after
    [1.20, -1.67, -1.64, 2.10], // another name right before
    [-0.20, 0.10, 0.06, 0.04], // a noun after
    [1.10, -0.48, -0.00, -0.62], // a past tense after
    [0.37, -0.01, 0.15, -0.51], // comma after
    [0.31, 0.04, 0.14, -0.49], // end of sentence after
    [0.35, 0.61, -0.30, -0.66], // the before capitals
    [1.08, -0.40, -0.28, -0.41], // the before a single word
    [-0.63, 0.97, -0.33, -0.00], // in the before
    [-0.94, 1.32, -0.08, -0.30], // at the before
    [-0.97, 0.13, 0.54, 0.31], // of the before
    [0.25, -0.44, 0.49, -0.29], // by the before
    [-0.31, 0.64, -0.05, -0.28], // to the, from the before
    [-0.20, 0.56, -0.13, -0.23], // capitals in brackets after a name
    [1.16, -0.56, 0.28, -0.88], // place in brackets after
    [0.42, 0.37, -0.23, -0.56], // word or number in brackets after
    [-0.99, -0.64, 0.68, 0.95], // number before
    [1.64, -0.06, -1.23, -0.36], // number and stop before
    [1.74, -0.16, -0.67, -0.92], // cricket's c or b before
    [1.03, -0.36, -0.05, -0.62], // nationality before several words
    [-1.86, -0.98, 2.65, 0.20], // newspaper, group, bank before
    [-1.33, -0.17, 1.30, 0.20], // newspaper, group, bank after
    [-0.87, -0.84, 1.85, -0.14], // company, newspaper, group in apposition after
    [-0.29, -0.80, 1.24, -0.15], // role noun and at before
    [1.91, -0.21, -0.86, -0.84], // government, era, family after
    [0.18, 0.10, 0.30, -0.59], // at the start of a line
    [0.92, 0.63, -1.63, 0.09], // alone on its line
    [-0.23, 0.77, -0.52, -0.02], // district, island, port before
    [-0.03, 0.38, 0.31, -0.66], // between, against, over before
    [0.66, -0.90, 0.36, -0.11], // in a story about sport
    [-0.56, 0.41, 1.21, -1.07], // a city in a story about sport
    [-0.12, 1.34, -0.61, -0.62], // a country in a story about sport
    [3.43, -1.56, -1.24, -0.63], // surname of a person named in full
    [2.50, -0.35, -1.46, -0.69], // given name of a person named in full
    [-0.90, -0.15, 1.27, -0.22], // part of a longer organisation's name
    [-0.67, 0.73, -0.02, -0.04], // part of a longer place's name
    [0.15, -0.17, -0.36, 0.38], // part of a longer name of something else
    [-0.45, -0.09, 0.31, 0.24], // initials of an organisation
    [-0.02, -0.41, 0.04, 0.39], // its last word stands alone elsewhere
    [-0.38, 0.11, 0.87, -0.60], // a city that plays
    [1.05, -0.25, -0.16, -0.63], // a person beside it in a list
    [-0.69, 0.85, -0.32, 0.15], // a place beside it in a list
    [-0.38, -0.55, 1.23, -0.30], // an organisation beside it in a list
    [-0.31, 0.00, -0.19, 0.50], // no name beside it in a list
    [0.15, 1.11, 0.09, -1.35], // in brackets after a person
    [-0.86, -0.40, 2.45, -1.18], // in brackets after an organisation
    [-0.38, 1.10, 0.22, -0.93], // in brackets after a place
];
