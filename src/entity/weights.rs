//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.06, 0.55, -0.35, -0.14], // prior
    [3.39, -1.66, -1.28, -0.45], // listed person
    [2.89, -1.41, -1.14, -0.35], // listed person, weak name
    [-2.32, 2.91, -1.08, 0.49], // listed country
    [0.23, 0.60, -0.78, -0.05], // listed city
    [-0.90, 1.37, -0.79, 0.32], // listed city of 300,000 and more
    [-0.18, 0.84, -0.77, 0.11], // listed state or province
    [-1.56, 1.08, 0.41, 0.07], // listed place
    [0.19, -0.06, -0.15, 0.03], // listed place, weak name
    [-0.43, -2.18, 2.57, 0.04], // listed organisation
    [-0.13, -1.50, 1.58, 0.05], // listed organisation, weak name
    [-1.29, -1.57, 2.69, 0.17], // listed company
    [-0.83, -1.04, 2.86, -0.99], // listed team
    [-0.60, -1.01, 1.94, -0.32], // team by a weak name
    [0.20, -1.42, -0.48, 1.69], // listed as something else
    [-0.53, -0.97, -1.00, 2.50], // listed nationality or adjective
    [-0.20, 0.28, -0.05, -0.02], // listed as two kinds
    [-1.68, 0.22, -0.01, 1.48], // several words, all listed
    [-1.76, -0.52, 0.60, 1.68], // several words, listed as something else
    [0.53, -1.19, -0.15, 0.81], // not listed
    [1.09, -0.69, -0.20, -0.20], // opens with a common given name
    [0.13, -0.25, -0.06, 0.18], // opens with a rare given name
    [0.90, -0.13, -0.42, -0.34], // ends with a common surname
    [0.48, -0.01, -0.33, -0.14], // ends with a rare surname
    [0.02, 0.00, -0.22, 0.19], // given name and surname
    [0.16, 0.24, -0.31, -0.08], // a given name alone
    [0.67, -0.50, 0.04, -0.21], // a surname alone
    [-1.28, 0.31, 0.01, 0.96], // one word
    [0.97, 0.11, -0.49, -0.59], // two words
    [0.53, 0.06, -0.11, -0.48], // three words
    [-0.27, 0.08, 0.23, -0.04], // four words or more
    [2.29, -0.16, -1.72, -0.41], // has an initial
    [-0.42, 0.79, -0.21, -0.15], // has a particle
    [0.03, 0.01, -0.13, 0.08], // has a hyphen
    [-1.21, 0.07, 0.48, 0.66], // two to five capitals
    [-1.02, 0.75, -0.12, 0.40], // six capitals or more
    [-0.64, -0.60, -0.21, 1.45], // has a digit
    [-0.36, -0.58, 0.34, 0.60], // capital inside a word
    [-2.53, -0.23, 2.13, 0.62], // head word of organisations
    [-2.46, 2.14, 0.09, 0.24], // head word of places
    [-1.43, -0.92, 0.02, 2.32], // head word of other things
    [-0.05, -0.52, 0.14, 0.43], // a head word alone
    [-0.58, -0.17, 0.33, 0.42], // has of or for
    [-1.33, -0.30, 1.05, 0.58], // has an ampersand
    [-1.76, 0.10, 0.68, 0.98], // opens with a nationality
    [-0.55, 0.08, 0.38, 0.09], // opens with a listed place
    [-0.56, -0.61, -0.02, 1.19], // an everyday word
    [0.07, -0.54, 0.02, 0.45], // a common word
    [-0.40, -0.24, -0.66, 1.31], // a less common word
    [-1.91, 0.70, 0.79, 0.43], // ends with a common word
    [-0.94, -0.23, 0.08, 1.09], // all words common
    [-0.67, -0.31, 0.60, 0.38], // a role noun
    [-0.47, -0.27, 0.08, 0.67], // read as unknown run
    [0.07, 0.03, -0.63, 0.53], // listed, yet a common word
    [-0.70, -0.41, 0.99, 0.11], // capitals, not listed
    [-0.11, 0.01, 0.32, -0.23], // ending of place names
    [0.84, -0.72, -0.17, 0.05], // ending of surnames
    [-1.03, -0.51, 0.87, 0.66], // opens with a listed organisation
    [-0.88, 0.45, 0.54, -0.11], // ends with a listed place
    [0.73, -0.84, -0.61, 0.72], // syllables joined by a hyphen
    [0.86, 0.17, -0.28, -0.75], // one word, neither listed nor common
    [-0.16, 0.29, -0.12, -0.01], // listed organisation in capitals
    [-0.13, -0.10, -0.20, 0.43], // ends with a number
    [-1.29, 0.84, -0.72, 1.17], // in small letters elsewhere
    [-0.11, -0.02, -0.24, 0.37], // only at the head of sentences
    [0.03, -0.22, -0.05, 0.24], // named again
    [1.26, -1.01, -1.22, 0.97], // honorific before
    [0.93, -0.48, -0.40, -0.06], // rank before
    [1.47, -1.14, -0.88, 0.55], // office before
    [1.32, -1.38, 0.21, -0.15], // role noun before
    [0.10, 0.07, -1.20, 1.04], // nationality before
    [-2.00, 0.78, 0.80, 0.43], // the before
    [-1.15, -0.04, 0.47, 0.72], // a before
    [-1.52, 1.64, -0.57, 0.45], // in before
    [-1.33, 1.68, -0.14, -0.21], // at before
    [0.09, 0.34, 0.02, -0.44], // to before
    [-0.66, 0.80, 0.25, -0.38], // from before
    [-0.64, 0.30, -0.03, 0.37], // of before
    [0.52, -0.41, 0.49, -0.59], // by before
    [0.80, -0.37, -0.05, -0.39], // with before
    [-0.18, -0.08, 0.55, -0.29], // for before
    [-0.99, 0.58, 0.51, -0.10], // on before
    [-0.66, 1.13, -0.97, 0.50], // near, outside, across before
    [-1.07, 2.04, -1.27, 0.30], // town of, city of before
    [-0.66, 0.12, -0.82, 1.36], // northern, southern before
    [-0.97, -0.75, 1.64, 0.08], // shares of, spokesman for before
    [-0.70, 0.63, 0.82, -0.76], // verb of motion before
    [-0.30, -0.07, -0.23, 0.60], // possessive before
    [0.29, -0.08, -0.55, 0.35], // place and comma before
    [-0.15, 0.01, -0.64, 0.77], // comma and place after
    [-0.22, -0.05, 0.85, -0.57], // in brackets
    [1.88, -1.20, 0.03, -0.71], // verb of saying after
    [0.48, -0.15, 0.14, -0.47], // auxiliary verb after
    [1.36, -0.87, -0.05, -0.44], // who after
    [1.19, 0.02, -0.76, -0.45], // age after
    [1.32, -0.51, -0.78, -0.03], // role in apposition after
    [1.08, -0.50, 0.30, -0.88], // possessive after
    [-1.00, 1.62, -1.38, 0.76], // city, province or region after
    [-1.26, -0.61, 2.08, -0.22], // spokesman, official, shares after
    [0.03, -0.37, 0.81, -0.47], // striker, coach, fans after
    [-0.35, -0.70, -0.26, 1.32], // -based after
    [-0.18, -0.55, 0.85, -0.11], // initials in brackets after
    [0.00, -0.20, 0.60, -0.40], // its own initials in brackets after
    [-0.20, 0.00, 0.30, 0.00], // it or its after the verb
    [0.30, 0.00, -0.20, 0.00], // he, she, his or her after the verb
    [-0.14, -1.12, 1.28, -0.01], // number after
    [1.05, 1.23, -1.62, -0.66], // score near
    [-0.64, 0.58, 0.26, -0.20], // listed beside places
    [0.85, -0.78, -0.11, 0.03], // listed beside persons
    [-0.57, -0.02, 0.05, 0.54], // slash beside
    [0.61, -0.32, 0.33, -0.62], // verb of saying before
    [-1.25, 0.48, 0.44, 0.33], // alone in quotation marks
    [-0.92, 0.72, -0.28, 0.48], // in the dateline
    [-0.09, -0.40, 1.61, -1.13], // agency of the dateline
    [-0.62, 0.04, 0.54, 0.03], // in a headline
    [-0.88, 0.86, 0.40, -0.38], // in a table
    [0.25, 0.13, -0.16, -0.22], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.48, 0.12, 0.11, 0.25], // capitalised title after
    [-0.04, 0.56, -0.28, -0.24], // mayor or governor after
    [-0.60, -1.19, -0.66, 2.46], // another name right after
    [0.89, -1.35, -1.50, 1.96], // another name right before
    [-0.20, 0.09, 0.02, 0.08], // a noun after
    [1.03, -0.46, -0.05, -0.52], // a past tense after
    [0.32, -0.01, 0.23, -0.54], // comma after
    [0.36, 0.05, 0.09, -0.49], // end of sentence after
    [0.12, 0.44, -0.00, -0.56], // the before capitals
    [0.59, -0.31, 0.02, -0.30], // the before a single word
    [-0.57, 0.96, -0.48, 0.08], // in the before
    [-0.73, 1.28, -0.24, -0.32], // at the before
    [-0.71, 0.02, 0.37, 0.32], // of the before
    [0.42, -0.50, 0.39, -0.32], // by the before
    [-0.30, 0.64, -0.09, -0.26], // to the, from the before
    [-0.46, -0.06, 1.06, -0.53], // capitals in brackets after a name
    [1.09, -0.45, 0.37, -1.02], // place in brackets after
    [0.84, 0.22, -0.56, -0.50], // word or number in brackets after
    [-1.14, -0.54, 0.76, 0.92], // number before
    [1.95, -0.33, -1.21, -0.41], // number and stop before
    [2.30, -0.31, -1.03, -0.96], // cricket's c or b before
    [0.72, -0.24, -0.10, -0.39], // nationality before several words
    [-2.17, -0.74, 2.57, 0.34], // newspaper, group, bank before
    [-1.06, -0.26, 1.41, -0.09], // newspaper, group, bank after
    [-1.29, -0.46, 1.77, -0.03], // company, newspaper, group in apposition after
    [-0.47, -0.83, 1.36, -0.07], // role noun and at before
    [1.97, -0.29, -0.84, -0.84], // government, era, family after
    [0.32, -0.07, 0.41, -0.66], // at the start of a line
    [1.19, 0.36, -1.59, 0.04], // alone on its line
    [-0.22, 0.72, -0.35, -0.15], // district, island, port before
    [0.26, 0.32, 0.19, -0.77], // between, against, over before
    [0.88, -0.89, 0.16, -0.15], // in a story about sport
    [-0.62, 0.33, 1.60, -1.31], // a city in a story about sport
    [-0.52, 1.57, -0.67, -0.38], // a country in a story about sport
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
    [-0.08, 0.59, -0.38, -0.13], // prior
    [3.58, -1.87, -1.25, -0.47], // listed person
    [2.11, -1.13, -0.99, 0.01], // listed person, weak name
    [-1.75, 2.62, -1.22, 0.36], // listed country
    [0.35, 0.58, -0.88, -0.05], // listed city
    [-0.69, 1.28, -0.84, 0.25], // listed city of 300,000 and more
    [-0.09, 0.76, -0.76, 0.09], // listed state or province
    [-1.10, 0.88, 0.25, -0.03], // listed place
    [0.09, 0.02, -0.10, -0.01], // listed place, weak name
    [-0.01, -2.32, 2.40, -0.07], // listed organisation
    [0.21, -1.49, 1.39, -0.11], // listed organisation, weak name
    [-1.05, -1.63, 2.56, 0.11], // listed company
    [-0.70, -1.06, 2.78, -1.03], // listed team
    [-0.97, -0.91, 2.06, -0.19], // team by a weak name
    [0.16, -1.41, -0.40, 1.64], // listed as something else
    [-0.46, -1.01, -1.00, 2.47], // listed nationality or adjective
    [0.07, 0.23, -0.19, -0.11], // listed as two kinds
    [-1.75, 0.24, 0.04, 1.47], // several words, all listed
    [-1.66, -0.56, 0.57, 1.65], // several words, listed as something else
    [0.57, -1.15, -0.18, 0.76], // not listed
    [1.08, -0.64, -0.22, -0.22], // opens with a common given name
    [0.12, -0.22, -0.05, 0.15], // opens with a rare given name
    [0.74, -0.08, -0.35, -0.31], // ends with a common surname
    [0.57, -0.02, -0.38, -0.16], // ends with a rare surname
    [0.01, -0.03, -0.16, 0.18], // given name and surname
    [0.13, 0.24, -0.35, -0.02], // a given name alone
    [0.16, -0.36, 0.22, -0.01], // a surname alone
    [-1.45, 0.33, 0.10, 1.02], // one word
    [0.97, 0.13, -0.53, -0.58], // two words
    [0.55, 0.09, -0.13, -0.51], // three words
    [-0.14, 0.04, 0.17, -0.06], // four words or more
    [2.00, -0.15, -1.49, -0.37], // has an initial
    [-0.53, 0.80, -0.18, -0.10], // has a particle
    [0.06, -0.01, -0.12, 0.08], // has a hyphen
    [-0.99, 0.06, 0.42, 0.52], // two to five capitals
    [-0.77, 0.65, -0.19, 0.31], // six capitals or more
    [-0.55, -0.70, -0.16, 1.41], // has a digit
    [-0.10, -0.53, 0.17, 0.46], // capital inside a word
    [-2.45, -0.25, 2.11, 0.59], // head word of organisations
    [-2.32, 2.08, 0.09, 0.16], // head word of places
    [-1.13, -0.97, -0.08, 2.18], // head word of other things
    [0.26, -0.62, -0.03, 0.38], // a head word alone
    [-0.66, -0.09, 0.32, 0.42], // has of or for
    [-1.20, -0.34, 0.99, 0.56], // has an ampersand
    [-1.73, 0.05, 0.70, 0.97], // opens with a nationality
    [-0.59, 0.14, 0.40, 0.05], // opens with a listed place
    [-0.34, -0.68, -0.14, 1.16], // an everyday word
    [0.05, -0.48, -0.05, 0.48], // a common word
    [-0.16, -0.36, -0.74, 1.26], // a less common word
    [-1.77, 0.70, 0.72, 0.35], // ends with a common word
    [-0.94, -0.32, 0.12, 1.15], // all words common
    [-0.75, -0.32, 0.65, 0.42], // a role noun
    [-0.47, -0.23, 0.08, 0.62], // read as unknown run
    [0.08, 0.12, -0.73, 0.53], // listed, yet a common word
    [-0.12, -0.52, 0.77, -0.13], // capitals, not listed
    [-0.13, 0.03, 0.31, -0.21], // ending of place names
    [0.83, -0.72, -0.16, 0.05], // ending of surnames
    [-1.03, -0.48, 0.88, 0.62], // opens with a listed organisation
    [-0.85, 0.49, 0.57, -0.22], // ends with a listed place
    [0.68, -0.82, -0.57, 0.71], // syllables joined by a hyphen
    [0.33, 0.31, -0.09, -0.55], // one word, neither listed nor common
    [-0.17, 0.35, -0.18, -0.00], // listed organisation in capitals
    [-0.17, -0.09, -0.27, 0.53], // ends with a number
    [-1.17, 0.87, -0.89, 1.19], // in small letters elsewhere
    [0.04, -0.20, -0.17, 0.33], // only at the head of sentences
    [-0.35, -0.13, 0.04, 0.44], // named again
    [0.85, -0.83, -1.01, 0.99], // honorific before
    [0.90, -0.58, -0.29, -0.02], // rank before
    [1.38, -1.07, -0.80, 0.49], // office before
    [1.50, -1.53, 0.24, -0.21], // role noun before
    [0.24, 0.04, -1.34, 1.06], // nationality before
    [-1.92, 0.70, 0.81, 0.40], // the before
    [-1.05, -0.07, 0.47, 0.65], // a before
    [-1.29, 1.55, -0.63, 0.37], // in before
    [-1.23, 1.59, -0.14, -0.22], // at before
    [0.07, 0.29, 0.10, -0.47], // to before
    [-0.70, 0.77, 0.28, -0.35], // from before
    [-0.55, 0.27, -0.06, 0.35], // of before
    [0.32, -0.30, 0.52, -0.53], // by before
    [0.59, -0.34, 0.06, -0.32], // with before
    [-0.08, 0.01, 0.40, -0.32], // for before
    [-0.65, 0.46, 0.41, -0.23], // on before
    [-0.39, 1.01, -0.86, 0.24], // near, outside, across before
    [-0.98, 1.92, -1.20, 0.25], // town of, city of before
    [-0.46, 0.06, -0.85, 1.24], // northern, southern before
    [-0.86, -0.78, 1.59, 0.04], // shares of, spokesman for before
    [-0.35, 0.42, 0.82, -0.90], // verb of motion before
    [-0.21, -0.15, -0.21, 0.56], // possessive before
    [0.16, -0.10, -0.31, 0.25], // place and comma before
    [-0.11, -0.12, -0.38, 0.61], // comma and place after
    [-0.07, -0.56, 0.50, 0.14], // in brackets
    [1.38, -0.93, 0.14, -0.59], // verb of saying after
    [0.43, -0.08, 0.13, -0.48], // auxiliary verb after
    [0.82, -0.68, 0.24, -0.38], // who after
    [0.87, 0.18, -0.60, -0.45], // age after
    [1.38, -0.51, -0.80, -0.07], // role in apposition after
    [0.87, -0.39, 0.32, -0.80], // possessive after
    [-0.91, 1.49, -1.33, 0.76], // city, province or region after
    [-0.72, -0.84, 1.88, -0.33], // spokesman, official, shares after
    [0.43, -0.45, 0.63, -0.60], // striker, coach, fans after
    [-0.28, -0.72, -0.25, 1.26], // -based after
    [-0.13, -0.57, 0.84, -0.14], // initials in brackets after
    [0.00, -0.20, 0.60, -0.40], // its own initials in brackets after
    [-0.20, 0.00, 0.30, 0.00], // it or its after the verb
    [0.30, 0.00, -0.20, 0.00], // he, she, his or her after the verb
    [0.19, -1.14, 1.10, -0.15], // number after
    [0.91, 1.29, -1.61, -0.59], // score near
    [-0.07, -0.08, 0.33, -0.18], // listed beside places
    [0.13, -0.60, 0.02, 0.45], // listed beside persons
    [-0.42, -0.08, 0.04, 0.45], // slash beside
    [0.38, -0.23, 0.48, -0.63], // verb of saying before
    [-1.09, 0.45, 0.36, 0.28], // alone in quotation marks
    [-0.80, 0.59, -0.20, 0.41], // in the dateline
    [-0.08, -0.31, 1.82, -1.42], // agency of the dateline
    [-0.39, -0.18, 0.53, 0.04], // in a headline
    [-0.61, 0.62, 0.36, -0.37], // in a table
    [0.18, 0.08, -0.14, -0.12], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.41, 0.16, 0.03, 0.22], // capitalised title after
    [-0.03, 0.51, -0.29, -0.19], // mayor or governor after
    [-0.34, -1.23, -0.78, 2.35], // another name right after
    [0.97, -1.46, -1.45, 1.94], // another name right before
    [-0.18, 0.12, 0.02, 0.03], // a noun after
    [0.94, -0.47, 0.09, -0.56], // a past tense after
    [0.37, -0.00, 0.17, -0.54], // comma after
    [0.30, 0.06, 0.14, -0.50], // end of sentence after
    [0.24, 0.47, -0.13, -0.58], // the before capitals
    [1.01, -0.43, -0.16, -0.42], // the before a single word
    [-0.61, 0.97, -0.43, 0.07], // in the before
    [-0.75, 1.27, -0.20, -0.33], // at the before
    [-0.78, 0.08, 0.42, 0.28], // of the before
    [0.30, -0.45, 0.42, -0.28], // by the before
    [-0.26, 0.65, -0.11, -0.28], // to the, from the before
    [-0.19, 0.34, 0.01, -0.16], // capitals in brackets after a name
    [1.21, -0.51, 0.35, -1.05], // place in brackets after
    [0.64, 0.23, -0.42, -0.46], // word or number in brackets after
    [-0.88, -0.66, 0.72, 0.82], // number before
    [1.58, -0.13, -1.06, -0.39], // number and stop before
    [1.70, -0.14, -0.64, -0.92], // cricket's c or b before
    [0.75, -0.26, -0.08, -0.41], // nationality before several words
    [-1.69, -0.85, 2.37, 0.17], // newspaper, group, bank before
    [-1.08, -0.23, 1.31, 0.00], // newspaper, group, bank after
    [-0.67, -0.56, 1.46, -0.23], // company, newspaper, group in apposition after
    [-0.23, -0.87, 1.24, -0.15], // role noun and at before
    [1.72, -0.20, -0.85, -0.67], // government, era, family after
    [0.00, 0.15, 0.41, -0.56], // at the start of a line
    [0.90, 0.58, -1.51, 0.03], // alone on its line
    [-0.16, 0.68, -0.42, -0.10], // district, island, port before
    [0.09, 0.36, 0.25, -0.71], // between, against, over before
    [0.66, -0.78, 0.19, -0.07], // in a story about sport
    [-0.52, 0.32, 1.29, -1.08], // a city in a story about sport
    [-0.24, 1.43, -0.69, -0.49], // a country in a story about sport
    [3.55, -1.44, -1.56, -0.55], // surname of a person named in full
    [2.41, -0.41, -1.29, -0.70], // given name of a person named in full
    [-1.18, 0.09, 1.29, -0.21], // part of a longer organisation's name
    [-0.51, 0.53, 0.24, -0.26], // part of a longer place's name
    [0.22, -0.24, -0.44, 0.46], // part of a longer name of something else
    [-0.31, -0.11, 0.24, 0.19], // initials of an organisation
    [-0.02, -0.40, 0.05, 0.37], // its last word stands alone elsewhere
    [-0.35, 0.12, 0.71, -0.48], // a city that plays
    [1.14, -0.37, -0.16, -0.60], // a person beside it in a list
    [-0.57, 0.91, -0.48, 0.14], // a place beside it in a list
    [-0.50, -0.38, 1.15, -0.27], // an organisation beside it in a list
    [-0.30, -0.04, -0.07, 0.41], // no name beside it in a list
    [0.13, 1.25, 0.07, -1.45], // in brackets after a person
    [-0.77, -0.31, 2.28, -1.20], // in brackets after an organisation
    [-0.27, 1.01, 0.05, -0.78], // in brackets after a place
];
