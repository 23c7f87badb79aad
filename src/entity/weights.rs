//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.03, 0.59, -0.39, -0.17], // prior
    [3.57, -1.70, -1.29, -0.59], // listed person
    [2.96, -1.40, -1.08, -0.48], // listed person, weak name
    [-2.29, 2.84, -1.10, 0.56], // listed country
    [0.24, 0.54, -0.77, -0.00], // listed city
    [-1.05, 1.41, -0.73, 0.37], // listed city of 300,000 and more
    [-0.25, 0.82, -0.74, 0.17], // listed state or province
    [-1.59, 1.03, 0.42, 0.14], // listed place
    [0.11, -0.16, -0.07, 0.12], // listed place, weak name
    [-0.34, -2.27, 2.53, 0.08], // listed organisation
    [-0.16, -1.53, 1.55, 0.14], // listed organisation, weak name
    [-1.25, -1.62, 2.63, 0.24], // listed company
    [-0.79, -1.08, 2.85, -0.98], // listed team
    [-0.67, -1.04, 1.96, -0.25], // team by a weak name
    [0.14, -1.45, -0.45, 1.77], // listed as something else
    [-0.56, -1.01, -1.02, 2.59], // listed nationality or adjective
    [-0.23, 0.36, -0.06, -0.07], // listed as two kinds
    [-1.88, 0.26, 0.02, 1.60], // several words, all listed
    [-1.73, -0.55, 0.59, 1.69], // several words, listed as something else
    [0.54, -1.26, -0.14, 0.86], // not listed
    [1.06, -0.63, -0.19, -0.23], // opens with a common given name
    [0.09, -0.26, -0.05, 0.21], // opens with a rare given name
    [0.92, -0.13, -0.42, -0.36], // ends with a common surname
    [0.52, -0.03, -0.34, -0.15], // ends with a rare surname
    [0.04, 0.03, -0.22, 0.15], // given name and surname
    [0.23, 0.22, -0.32, -0.13], // a given name alone
    [0.74, -0.49, 0.01, -0.27], // a surname alone
    [-1.29, 0.31, 0.03, 0.95], // one word
    [1.02, 0.11, -0.50, -0.64], // two words
    [0.55, 0.07, -0.13, -0.49], // three words
    [-0.30, 0.09, 0.21, 0.00], // four words or more
    [2.34, -0.13, -1.70, -0.51], // has an initial
    [-0.46, 0.80, -0.17, -0.16], // has a particle
    [-0.02, 0.02, -0.15, 0.15], // has a hyphen
    [-1.21, 0.06, 0.50, 0.66], // two to five capitals
    [-1.03, 0.77, -0.10, 0.36], // six capitals or more
    [-0.63, -0.59, -0.22, 1.44], // has a digit
    [-0.40, -0.57, 0.36, 0.62], // capital inside a word
    [-2.55, -0.22, 2.14, 0.63], // head word of organisations
    [-2.44, 2.13, 0.07, 0.24], // head word of places
    [-1.53, -0.89, 0.01, 2.41], // head word of other things
    [0.03, -0.55, 0.14, 0.39], // a head word alone
    [-0.54, -0.22, 0.33, 0.42], // has of or for
    [-1.31, -0.30, 1.05, 0.56], // has an ampersand
    [-1.84, 0.15, 0.71, 0.99], // opens with a nationality
    [-0.55, 0.09, 0.39, 0.08], // opens with a listed place
    [-0.67, -0.56, -0.00, 1.23], // an everyday word
    [-0.03, -0.48, 0.03, 0.49], // a common word
    [-0.37, -0.32, -0.65, 1.35], // a less common word
    [-1.96, 0.69, 0.82, 0.45], // ends with a common word
    [-0.94, -0.22, 0.06, 1.10], // all words common
    [-0.90, -0.25, 0.67, 0.47], // a role noun
    [-0.57, -0.25, 0.09, 0.72], // read as unknown run
    [0.01, 0.04, -0.60, 0.56], // listed, yet a common word
    [-0.66, -0.46, 0.98, 0.13], // capitals, not listed
    [-0.19, 0.03, 0.35, -0.19], // ending of place names
    [0.82, -0.72, -0.16, 0.05], // ending of surnames
    [-1.02, -0.51, 0.89, 0.64], // opens with a listed organisation
    [-0.89, 0.44, 0.54, -0.09], // ends with a listed place
    [0.67, -0.86, -0.58, 0.76], // syllables joined by a hyphen
    [0.84, 0.19, -0.28, -0.75], // one word, neither listed nor common
    [-0.20, 0.31, -0.10, -0.01], // listed organisation in capitals
    [-0.12, -0.10, -0.19, 0.41], // ends with a number
    [-1.25, 0.84, -0.73, 1.15], // in small letters elsewhere
    [-0.15, -0.01, -0.21, 0.37], // only at the head of sentences
    [-0.08, -0.18, -0.06, 0.32], // named again
    [1.85, -0.89, -1.03, 0.07], // honorific before
    [0.80, -0.47, -0.29, -0.04], // rank before
    [1.83, -1.12, -0.89, 0.18], // office before
    [1.49, -1.40, 0.21, -0.31], // role noun before
    [0.14, 0.05, -1.16, 0.97], // nationality before
    [-2.01, 0.79, 0.83, 0.39], // the before
    [-1.20, -0.04, 0.54, 0.69], // a before
    [-1.59, 1.65, -0.55, 0.48], // in before
    [-1.29, 1.67, -0.15, -0.24], // at before
    [0.07, 0.29, 0.06, -0.42], // to before
    [-0.68, 0.81, 0.27, -0.40], // from before
    [-0.63, 0.30, -0.03, 0.36], // of before
    [0.62, -0.43, 0.49, -0.67], // by before
    [0.75, -0.34, -0.04, -0.37], // with before
    [-0.21, -0.04, 0.56, -0.31], // for before
    [-1.14, 0.61, 0.58, -0.05], // on before
    [-0.64, 1.10, -0.92, 0.46], // near, outside, across before
    [-1.01, 2.00, -1.29, 0.30], // town of, city of before
    [-0.61, 0.10, -0.82, 1.33], // northern, southern before
    [-0.97, -0.73, 1.65, 0.05], // shares of, spokesman for before
    [-0.61, 0.56, 0.80, -0.75], // verb of motion before
    [-0.25, -0.09, -0.19, 0.53], // possessive before
    [0.18, -0.07, -0.45, 0.34], // place and comma before
    [-0.19, 0.02, -0.61, 0.78], // comma and place after
    [-0.15, -0.05, 0.83, -0.64], // in brackets
    [1.89, -1.15, 0.01, -0.76], // verb of saying after
    [0.40, -0.11, 0.16, -0.45], // auxiliary verb after
    [1.31, -0.80, 0.02, -0.54], // who after
    [1.25, 0.07, -0.75, -0.57], // age after
    [1.45, -0.50, -0.80, -0.16], // role in apposition after
    [1.11, -0.48, 0.31, -0.94], // possessive after
    [-0.95, 1.60, -1.41, 0.76], // city, province or region after
    [-1.17, -0.66, 2.07, -0.24], // spokesman, official, shares after
    [0.16, -0.41, 0.75, -0.50], // striker, coach, fans after
    [-0.31, -0.70, -0.26, 1.27], // -based after
    [-0.18, -0.42, 0.48, 0.13], // initials in brackets after
    [-0.60, 0.02, 1.14, -0.56], // its own initials in brackets after
    [-1.09, 0.21, 0.85, 0.03], // it or its after the verb
    [1.99, -1.09, -0.93, 0.03], // he, she, his or her after the verb
    [-0.09, -1.13, 1.26, -0.03], // number after
    [1.22, 1.19, -1.64, -0.77], // score near
    [-0.64, 0.58, 0.25, -0.19], // listed beside places
    [0.84, -0.77, -0.11, 0.04], // listed beside persons
    [-0.54, -0.01, 0.02, 0.54], // slash beside
    [0.60, -0.31, 0.34, -0.62], // verb of saying before
    [-1.18, 0.47, 0.42, 0.29], // alone in quotation marks
    [-0.87, 0.66, -0.26, 0.47], // in the dateline
    [-0.09, -0.38, 1.59, -1.13], // agency of the dateline
    [-0.60, 0.03, 0.57, 0.01], // in a headline
    [-0.92, 0.87, 0.42, -0.38], // in a table
    [0.25, 0.14, -0.16, -0.23], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.46, 0.14, 0.09, 0.23], // capitalised title after
    [-0.03, 0.53, -0.27, -0.23], // mayor or governor after
    [-1.03, -1.14, -0.53, 2.70], // another name right after
    [0.52, -1.18, -1.10, 1.76], // another name right before
    [-0.28, 0.14, 0.06, 0.09], // a noun after
    [0.97, -0.39, -0.06, -0.53], // a past tense after
    [0.34, -0.01, 0.22, -0.55], // comma after
    [0.30, 0.07, 0.12, -0.49], // end of sentence after
    [0.07, 0.47, -0.01, -0.54], // the before capitals
    [0.65, -0.34, -0.01, -0.30], // the before a single word
    [-0.60, 0.98, -0.46, 0.09], // in the before
    [-0.79, 1.34, -0.21, -0.34], // at the before
    [-0.77, 0.05, 0.38, 0.33], // of the before
    [0.44, -0.51, 0.40, -0.34], // by the before
    [-0.39, 0.67, -0.06, -0.23], // to the, from the before
    [-0.50, -0.04, 1.05, -0.51], // capitals in brackets after a name
    [1.18, -0.42, 0.37, -1.13], // place in brackets after
    [0.81, 0.24, -0.54, -0.50], // word or number in brackets after
    [-1.14, -0.54, 0.76, 0.93], // number before
    [2.06, -0.32, -1.15, -0.59], // number and stop before
    [2.28, -0.32, -1.03, -0.94], // cricket's c or b before
    [0.67, -0.24, -0.10, -0.33], // nationality before several words
    [-2.04, -0.78, 2.52, 0.30], // newspaper, group, bank before
    [-1.00, -0.28, 1.39, -0.11], // newspaper, group, bank after
    [-1.28, -0.42, 1.74, -0.04], // company, newspaper, group in apposition after
    [-0.48, -0.84, 1.30, 0.02], // role noun and at before
    [2.00, -0.31, -0.86, -0.83], // government, era, family after
    [0.32, -0.06, 0.39, -0.64], // at the start of a line
    [1.21, 0.36, -1.59, 0.02], // alone on its line
    [-0.23, 0.73, -0.39, -0.12], // district, island, port before
    [0.16, 0.38, 0.24, -0.78], // between, against, over before
    [0.84, -0.89, 0.18, -0.13], // in a story about sport
    [-0.61, 0.34, 1.59, -1.32], // a city in a story about sport
    [-0.50, 1.58, -0.66, -0.42], // a country in a story about sport
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
    [-0.05, 0.62, -0.40, -0.16], // prior
    [3.72, -1.83, -1.27, -0.62], // listed person
    [2.18, -1.13, -0.92, -0.13], // listed person, weak name
    [-1.75, 2.56, -1.25, 0.44], // listed country
    [0.34, 0.53, -0.87, -0.00], // listed city
    [-0.90, 1.35, -0.78, 0.33], // listed city of 300,000 and more
    [-0.10, 0.74, -0.77, 0.13], // listed state or province
    [-1.17, 0.87, 0.26, 0.05], // listed place
    [0.11, -0.09, -0.07, 0.05], // listed place, weak name
    [0.10, -2.40, 2.33, -0.03], // listed organisation
    [0.20, -1.52, 1.34, -0.01], // listed organisation, weak name
    [-1.00, -1.67, 2.49, 0.19], // listed company
    [-0.64, -1.09, 2.75, -1.01], // listed team
    [-0.97, -0.95, 2.05, -0.13], // team by a weak name
    [0.07, -1.42, -0.39, 1.74], // listed as something else
    [-0.47, -1.05, -1.04, 2.55], // listed nationality or adjective
    [0.02, 0.30, -0.17, -0.16], // listed as two kinds
    [-1.98, 0.28, 0.09, 1.61], // several words, all listed
    [-1.61, -0.59, 0.56, 1.64], // several words, listed as something else
    [0.56, -1.20, -0.18, 0.82], // not listed
    [1.06, -0.60, -0.21, -0.25], // opens with a common given name
    [0.10, -0.23, -0.05, 0.18], // opens with a rare given name
    [0.78, -0.09, -0.36, -0.33], // ends with a common surname
    [0.61, -0.04, -0.39, -0.18], // ends with a rare surname
    [0.02, -0.01, -0.16, 0.14], // given name and surname
    [0.22, 0.22, -0.37, -0.07], // a given name alone
    [0.19, -0.35, 0.21, -0.05], // a surname alone
    [-1.46, 0.33, 0.13, 1.00], // one word
    [1.02, 0.13, -0.53, -0.62], // two words
    [0.57, 0.10, -0.15, -0.52], // three words
    [-0.18, 0.06, 0.15, -0.02], // four words or more
    [2.06, -0.12, -1.49, -0.44], // has an initial
    [-0.59, 0.80, -0.13, -0.09], // has a particle
    [0.01, -0.02, -0.14, 0.14], // has a hyphen
    [-0.98, 0.03, 0.44, 0.51], // two to five capitals
    [-0.78, 0.67, -0.16, 0.27], // six capitals or more
    [-0.54, -0.69, -0.17, 1.40], // has a digit
    [-0.14, -0.52, 0.19, 0.47], // capital inside a word
    [-2.49, -0.24, 2.11, 0.61], // head word of organisations
    [-2.30, 2.07, 0.07, 0.17], // head word of places
    [-1.20, -0.95, -0.10, 2.26], // head word of other things
    [0.37, -0.64, -0.06, 0.32], // a head word alone
    [-0.59, -0.15, 0.32, 0.43], // has of or for
    [-1.20, -0.34, 1.00, 0.54], // has an ampersand
    [-1.76, 0.09, 0.71, 0.96], // opens with a nationality
    [-0.60, 0.14, 0.42, 0.04], // opens with a listed place
    [-0.52, -0.60, -0.10, 1.23], // an everyday word
    [-0.12, -0.41, -0.02, 0.55], // a common word
    [-0.16, -0.43, -0.71, 1.30], // a less common word
    [-1.80, 0.69, 0.73, 0.37], // ends with a common word
    [-0.95, -0.30, 0.10, 1.15], // all words common
    [-0.86, -0.29, 0.67, 0.48], // a role noun
    [-0.55, -0.21, 0.08, 0.68], // read as unknown run
    [-0.00, 0.14, -0.69, 0.56], // listed, yet a common word
    [-0.13, -0.55, 0.77, -0.09], // capitals, not listed
    [-0.17, 0.04, 0.31, -0.19], // ending of place names
    [0.79, -0.71, -0.16, 0.08], // ending of surnames
    [-1.05, -0.46, 0.90, 0.60], // opens with a listed organisation
    [-0.84, 0.48, 0.56, -0.20], // ends with a listed place
    [0.62, -0.84, -0.54, 0.76], // syllables joined by a hyphen
    [0.35, 0.33, -0.11, -0.56], // one word, neither listed nor common
    [-0.22, 0.38, -0.16, -0.00], // listed organisation in capitals
    [-0.17, -0.09, -0.25, 0.51], // ends with a number
    [-1.05, 0.84, -0.92, 1.14], // in small letters elsewhere
    [0.00, -0.18, -0.15, 0.33], // only at the head of sentences
    [-0.47, -0.10, 0.05, 0.52], // named again
    [1.57, -0.74, -0.89, 0.06], // honorific before
    [0.88, -0.59, -0.27, -0.02], // rank before
    [1.77, -1.07, -0.80, 0.11], // office before
    [1.70, -1.55, 0.23, -0.39], // role noun before
    [0.28, 0.04, -1.30, 0.99], // nationality before
    [-1.91, 0.72, 0.84, 0.36], // the before
    [-1.06, -0.06, 0.51, 0.61], // a before
    [-1.34, 1.55, -0.59, 0.38], // in before
    [-1.19, 1.58, -0.15, -0.24], // at before
    [0.05, 0.26, 0.13, -0.43], // to before
    [-0.72, 0.78, 0.32, -0.38], // from before
    [-0.55, 0.27, -0.04, 0.33], // of before
    [0.41, -0.31, 0.52, -0.62], // by before
    [0.51, -0.30, 0.07, -0.28], // with before
    [-0.11, 0.05, 0.42, -0.35], // for before
    [-0.75, 0.48, 0.46, -0.19], // on before
    [-0.30, 0.97, -0.85, 0.18], // near, outside, across before
    [-0.91, 1.88, -1.22, 0.25], // town of, city of before
    [-0.43, 0.06, -0.84, 1.21], // northern, southern before
    [-0.85, -0.78, 1.61, 0.03], // shares of, spokesman for before
    [-0.29, 0.36, 0.81, -0.88], // verb of motion before
    [-0.14, -0.18, -0.17, 0.49], // possessive before
    [0.10, -0.08, -0.27, 0.25], // place and comma before
    [-0.16, -0.10, -0.36, 0.62], // comma and place after
    [-0.03, -0.56, 0.52, 0.07], // in brackets
    [1.40, -0.89, 0.13, -0.64], // verb of saying after
    [0.34, -0.05, 0.16, -0.45], // auxiliary verb after
    [0.86, -0.66, 0.26, -0.47], // who after
    [1.00, 0.22, -0.67, -0.54], // age after
    [1.50, -0.49, -0.82, -0.20], // role in apposition after
    [0.92, -0.38, 0.32, -0.86], // possessive after
    [-0.84, 1.45, -1.36, 0.74], // city, province or region after
    [-0.63, -0.88, 1.87, -0.37], // spokesman, official, shares after
    [0.50, -0.48, 0.58, -0.60], // striker, coach, fans after
    [-0.25, -0.71, -0.26, 1.23], // -based after
    [-0.15, -0.41, 0.47, 0.09], // initials in brackets after
    [-0.66, -0.06, 1.18, -0.47], // its own initials in brackets after
    [-0.50, 0.17, 0.43, -0.10], // it or its after the verb
    [1.43, -0.79, -0.61, -0.03], // he, she, his or her after the verb
    [0.25, -1.15, 1.08, -0.17], // number after
    [1.09, 1.25, -1.63, -0.72], // score near
    [-0.07, -0.06, 0.30, -0.16], // listed beside places
    [0.08, -0.59, 0.07, 0.44], // listed beside persons
    [-0.39, -0.07, 0.01, 0.45], // slash beside
    [0.35, -0.21, 0.48, -0.63], // verb of saying before
    [-1.06, 0.44, 0.36, 0.26], // alone in quotation marks
    [-0.75, 0.53, -0.18, 0.40], // in the dateline
    [-0.08, -0.29, 1.79, -1.42], // agency of the dateline
    [-0.40, -0.18, 0.56, 0.03], // in a headline
    [-0.63, 0.63, 0.38, -0.38], // in a table
    [0.18, 0.09, -0.14, -0.13], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.43, 0.19, 0.04, 0.21], // capitalised title after
    [-0.02, 0.49, -0.28, -0.18], // mayor or governor after
    [-0.84, -1.14, -0.63, 2.62], // another name right after
    [0.62, -1.27, -1.08, 1.73], // another name right before
    [-0.25, 0.16, 0.06, 0.04], // a noun after
    [0.91, -0.41, 0.07, -0.57], // a past tense after
    [0.39, -0.01, 0.17, -0.55], // comma after
    [0.26, 0.07, 0.16, -0.50], // end of sentence after
    [0.23, 0.48, -0.14, -0.57], // the before capitals
    [1.10, -0.47, -0.20, -0.42], // the before a single word
    [-0.66, 1.00, -0.42, 0.08], // in the before
    [-0.74, 1.30, -0.20, -0.36], // at the before
    [-0.72, 0.07, 0.40, 0.26], // of the before
    [0.32, -0.45, 0.43, -0.30], // by the before
    [-0.33, 0.67, -0.08, -0.26], // to the, from the before
    [-0.23, 0.33, 0.09, -0.19], // capitals in brackets after a name
    [1.30, -0.48, 0.35, -1.16], // place in brackets after
    [0.64, 0.24, -0.41, -0.47], // word or number in brackets after
    [-0.89, -0.66, 0.72, 0.83], // number before
    [1.73, -0.14, -1.00, -0.59], // number and stop before
    [1.41, -0.15, -0.65, -0.61], // cricket's c or b before
    [0.70, -0.26, -0.08, -0.35], // nationality before several words
    [-1.73, -0.85, 2.39, 0.19], // newspaper, group, bank before
    [-1.08, -0.23, 1.30, 0.01], // newspaper, group, bank after
    [-0.67, -0.54, 1.45, -0.24], // company, newspaper, group in apposition after
    [-0.23, -0.88, 1.19, -0.08], // role noun and at before
    [1.77, -0.23, -0.89, -0.65], // government, era, family after
    [0.02, 0.14, 0.39, -0.56], // at the start of a line
    [0.95, 0.57, -1.52, 0.00], // alone on its line
    [-0.18, 0.68, -0.42, -0.08], // district, island, port before
    [0.03, 0.40, 0.28, -0.71], // between, against, over before
    [0.59, -0.77, 0.22, -0.04], // in a story about sport
    [-0.42, 0.30, 1.25, -1.13], // a city in a story about sport
    [-0.21, 1.44, -0.69, -0.53], // a country in a story about sport
    [3.45, -1.41, -1.50, -0.55], // surname of a person named in full
    [2.46, -0.40, -1.16, -0.89], // given name of a person named in full
    [-1.16, 0.10, 1.29, -0.23], // part of a longer organisation's name
    [-0.56, 0.52, 0.26, -0.22], // part of a longer place's name
    [0.06, -0.18, -0.53, 0.64], // part of a longer name of something else
    [-0.29, -0.06, 0.10, 0.24], // initials of an organisation
    [-0.04, -0.39, 0.06, 0.37], // its last word stands alone elsewhere
    [-0.38, 0.13, 0.70, -0.44], // a city that plays
    [1.21, -0.38, -0.23, -0.60], // a person beside it in a list
    [-0.59, 0.91, -0.46, 0.14], // a place beside it in a list
    [-0.45, -0.42, 1.16, -0.29], // an organisation beside it in a list
    [-0.37, -0.00, -0.02, 0.39], // no name beside it in a list
    [0.28, 1.23, 0.03, -1.55], // in brackets after a person
    [-0.70, -0.34, 2.15, -1.12], // in brackets after an organisation
    [-0.26, 0.98, 0.04, -0.76], // in brackets after a place
];
