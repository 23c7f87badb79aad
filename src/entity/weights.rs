//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.00, 0.59, -0.40, -0.19], // prior
    [3.32, -1.65, -1.28, -0.39], // listed person
    [2.88, -1.42, -1.09, -0.37], // listed person, weak name
    [-2.25, 2.83, -1.09, 0.50], // listed country
    [0.23, 0.56, -0.75, -0.04], // listed city
    [-1.01, 1.40, -0.74, 0.36], // listed city of 300,000 and more
    [-0.26, 0.83, -0.73, 0.16], // listed state or province
    [-1.46, 1.00, 0.39, 0.07], // listed place
    [0.14, -0.17, -0.06, 0.09], // listed place, weak name
    [-0.42, -2.23, 2.58, 0.07], // listed organisation
    [-0.10, -1.55, 1.58, 0.07], // listed organisation, weak name
    [-1.27, -1.61, 2.68, 0.20], // listed company
    [-0.84, -1.06, 2.88, -0.97], // listed team
    [-0.70, -1.02, 1.99, -0.27], // team by a weak name
    [0.21, -1.48, -0.45, 1.72], // listed as something else
    [-0.54, -1.01, -0.99, 2.54], // listed nationality or adjective
    [-0.19, 0.34, -0.09, -0.05], // listed as two kinds
    [-1.67, 0.18, -0.02, 1.51], // several words, all listed
    [-1.77, -0.54, 0.60, 1.71], // several words, listed as something else
    [0.52, -1.26, -0.11, 0.86], // not listed
    [1.09, -0.64, -0.17, -0.27], // opens with a common given name
    [0.10, -0.25, -0.04, 0.20], // opens with a rare given name
    [0.87, -0.12, -0.40, -0.35], // ends with a common surname
    [0.49, -0.03, -0.31, -0.15], // ends with a rare surname
    [0.01, 0.02, -0.23, 0.20], // given name and surname
    [0.18, 0.22, -0.32, -0.08], // a given name alone
    [0.72, -0.48, 0.00, -0.24], // a surname alone
    [-1.30, 0.31, 0.03, 0.97], // one word
    [1.00, 0.12, -0.50, -0.62], // two words
    [0.54, 0.08, -0.13, -0.50], // three words
    [-0.24, 0.09, 0.20, -0.04], // four words or more
    [2.24, -0.13, -1.71, -0.40], // has an initial
    [-0.45, 0.80, -0.19, -0.16], // has a particle
    [0.00, 0.02, -0.11, 0.09], // has a hyphen
    [-1.18, 0.05, 0.48, 0.65], // two to five capitals
    [-0.99, 0.75, -0.12, 0.36], // six capitals or more
    [-0.64, -0.59, -0.22, 1.46], // has a digit
    [-0.37, -0.58, 0.34, 0.61], // capital inside a word
    [-2.53, -0.23, 2.13, 0.62], // head word of organisations
    [-2.42, 2.13, 0.07, 0.23], // head word of places
    [-1.39, -0.92, -0.04, 2.35], // head word of other things
    [0.01, -0.55, 0.13, 0.42], // a head word alone
    [-0.55, -0.22, 0.34, 0.43], // has of or for
    [-1.30, -0.30, 1.03, 0.57], // has an ampersand
    [-1.81, 0.11, 0.68, 1.01], // opens with a nationality
    [-0.53, 0.07, 0.37, 0.09], // opens with a listed place
    [-0.57, -0.58, -0.03, 1.18], // an everyday word
    [0.04, -0.50, 0.01, 0.45], // a common word
    [-0.34, -0.32, -0.67, 1.33], // a less common word
    [-1.92, 0.68, 0.81, 0.43], // ends with a common word
    [-0.92, -0.23, 0.05, 1.09], // all words common
    [-0.80, -0.26, 0.65, 0.41], // a role noun
    [-0.52, -0.25, 0.08, 0.69], // read as unknown run
    [0.05, 0.03, -0.63, 0.54], // listed, yet a common word
    [-0.69, -0.45, 1.00, 0.14], // capitals, not listed
    [-0.17, 0.03, 0.34, -0.20], // ending of place names
    [0.82, -0.72, -0.16, 0.05], // ending of surnames
    [-1.02, -0.51, 0.88, 0.65], // opens with a listed organisation
    [-0.85, 0.44, 0.54, -0.13], // ends with a listed place
    [0.72, -0.85, -0.60, 0.74], // syllables joined by a hyphen
    [0.87, 0.19, -0.28, -0.78], // one word, neither listed nor common
    [-0.19, 0.28, -0.09, -0.00], // listed organisation in capitals
    [-0.13, -0.10, -0.20, 0.42], // ends with a number
    [-1.26, 0.83, -0.73, 1.16], // in small letters elsewhere
    [-0.13, -0.03, -0.22, 0.38], // only at the head of sentences
    [-0.04, -0.19, -0.05, 0.28], // named again
    [1.17, -0.97, -1.15, 0.95], // honorific before
    [0.81, -0.48, -0.29, -0.04], // rank before
    [1.52, -1.14, -0.88, 0.51], // office before
    [1.36, -1.39, 0.20, -0.16], // role noun before
    [0.10, 0.06, -1.16, 1.00], // nationality before
    [-1.97, 0.77, 0.79, 0.41], // the before
    [-1.21, -0.04, 0.52, 0.72], // a before
    [-1.57, 1.65, -0.56, 0.48], // in before
    [-1.30, 1.67, -0.16, -0.21], // at before
    [0.09, 0.32, 0.05, -0.45], // to before
    [-0.70, 0.81, 0.26, -0.37], // from before
    [-0.62, 0.28, -0.04, 0.38], // of before
    [0.55, -0.43, 0.48, -0.60], // by before
    [0.75, -0.35, -0.03, -0.37], // with before
    [-0.19, -0.05, 0.54, -0.29], // for before
    [-1.13, 0.61, 0.58, -0.05], // on before
    [-0.65, 1.08, -0.91, 0.48], // near, outside, across before
    [-1.03, 2.02, -1.29, 0.29], // town of, city of before
    [-0.61, 0.09, -0.82, 1.35], // northern, southern before
    [-0.97, -0.73, 1.65, 0.05], // shares of, spokesman for before
    [-0.62, 0.59, 0.80, -0.78], // verb of motion before
    [-0.28, -0.08, -0.20, 0.56], // possessive before
    [0.19, -0.06, -0.47, 0.35], // place and comma before
    [-0.15, 0.01, -0.63, 0.77], // comma and place after
    [-0.17, -0.04, 0.82, -0.61], // in brackets
    [1.82, -1.14, 0.02, -0.70], // verb of saying after
    [0.39, -0.11, 0.16, -0.44], // auxiliary verb after
    [1.23, -0.80, 0.02, -0.45], // who after
    [1.25, 0.07, -0.70, -0.62], // age after
    [1.36, -0.50, -0.78, -0.09], // role in apposition after
    [1.08, -0.48, 0.31, -0.91], // possessive after
    [-0.97, 1.61, -1.40, 0.76], // city, province or region after
    [-1.18, -0.65, 2.07, -0.24], // spokesman, official, shares after
    [0.13, -0.41, 0.77, -0.49], // striker, coach, fans after
    [-0.34, -0.70, -0.27, 1.31], // -based after
    [-0.13, -0.46, 0.45, 0.14], // initials in brackets after
    [-0.60, 0.03, 1.13, -0.55], // its own initials in brackets after
    [-1.06, 0.21, 0.84, 0.01], // it or its after the verb
    [2.02, -1.10, -0.93, 0.01], // he, she, his or her after the verb
    [-0.12, -1.13, 1.26, -0.01], // number after
    [1.08, 1.21, -1.64, -0.65], // score near
    [-0.63, 0.58, 0.26, -0.20], // listed beside places
    [0.82, -0.77, -0.10, 0.05], // listed beside persons
    [-0.55, -0.02, 0.01, 0.56], // slash beside
    [0.60, -0.32, 0.34, -0.62], // verb of saying before
    [-1.16, 0.47, 0.39, 0.30], // alone in quotation marks
    [-0.91, 0.72, -0.28, 0.47], // in the dateline
    [-0.09, -0.39, 1.60, -1.12], // agency of the dateline
    [-0.62, 0.03, 0.56, 0.04], // in a headline
    [-0.88, 0.87, 0.41, -0.39], // in a table
    [0.25, 0.13, -0.16, -0.22], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.45, 0.12, 0.09, 0.23], // capitalised title after
    [-0.04, 0.54, -0.27, -0.23], // mayor or governor after
    [-0.57, -1.20, -0.67, 2.44], // another name right after
    [0.81, -1.35, -1.47, 2.01], // another name right before
    [-0.28, 0.13, 0.04, 0.11], // a noun after
    [0.92, -0.38, -0.05, -0.48], // a past tense after
    [0.32, -0.01, 0.22, -0.53], // comma after
    [0.31, 0.06, 0.11, -0.49], // end of sentence after
    [0.07, 0.47, 0.02, -0.56], // the before capitals
    [0.62, -0.33, 0.02, -0.31], // the before a single word
    [-0.61, 0.97, -0.47, 0.10], // in the before
    [-0.81, 1.35, -0.21, -0.32], // at the before
    [-0.82, 0.06, 0.41, 0.35], // of the before
    [0.44, -0.51, 0.39, -0.32], // by the before
    [-0.30, 0.65, -0.09, -0.26], // to the, from the before
    [-0.52, -0.04, 1.06, -0.51], // capitals in brackets after a name
    [1.11, -0.45, 0.34, -1.00], // place in brackets after
    [0.83, 0.23, -0.55, -0.51], // word or number in brackets after
    [-1.13, -0.56, 0.75, 0.93], // number before
    [1.92, -0.32, -1.18, -0.42], // number and stop before
    [2.28, -0.32, -1.02, -0.94], // cricket's c or b before
    [0.69, -0.24, -0.10, -0.35], // nationality before several words
    [-2.00, -0.78, 2.50, 0.29], // newspaper, group, bank before
    [-1.00, -0.28, 1.39, -0.10], // newspaper, group, bank after
    [-1.23, -0.44, 1.72, -0.05], // company, newspaper, group in apposition after
    [-0.45, -0.84, 1.37, -0.08], // role noun and at before
    [2.00, -0.31, -0.85, -0.85], // government, era, family after
    [0.32, -0.05, 0.39, -0.65], // at the start of a line
    [1.19, 0.37, -1.61, 0.05], // alone on its line
    [-0.21, 0.72, -0.40, -0.11], // district, island, port before
    [0.20, 0.37, 0.24, -0.81], // between, against, over before
    [0.85, -0.89, 0.18, -0.14], // in a story about sport
    [-0.63, 0.34, 1.59, -1.30], // a city in a story about sport
    [-0.51, 1.57, -0.66, -0.40], // a country in a story about sport
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
    [-0.03, 0.63, -0.42, -0.18], // prior
    [3.50, -1.81, -1.26, -0.44], // listed person
    [2.10, -1.15, -0.93, -0.02], // listed person, weak name
    [-1.71, 2.55, -1.23, 0.39], // listed country
    [0.34, 0.55, -0.86, -0.03], // listed city
    [-0.79, 1.31, -0.81, 0.29], // listed city of 300,000 and more
    [-0.12, 0.75, -0.75, 0.12], // listed state or province
    [-1.05, 0.83, 0.24, -0.02], // listed place
    [0.11, -0.09, -0.06, 0.04], // listed place, weak name
    [0.01, -2.36, 2.39, -0.04], // listed organisation
    [0.24, -1.54, 1.38, -0.08], // listed organisation, weak name
    [-1.03, -1.66, 2.54, 0.15], // listed company
    [-0.69, -1.07, 2.78, -1.01], // listed team
    [-1.02, -0.93, 2.09, -0.14], // team by a weak name
    [0.18, -1.46, -0.39, 1.67], // listed as something else
    [-0.45, -1.04, -1.01, 2.50], // listed nationality or adjective
    [0.07, 0.28, -0.20, -0.15], // listed as two kinds
    [-1.76, 0.20, 0.05, 1.51], // several words, all listed
    [-1.67, -0.58, 0.57, 1.68], // several words, listed as something else
    [0.54, -1.21, -0.15, 0.81], // not listed
    [1.11, -0.61, -0.20, -0.30], // opens with a common given name
    [0.10, -0.22, -0.05, 0.17], // opens with a rare given name
    [0.73, -0.07, -0.34, -0.32], // ends with a common surname
    [0.59, -0.04, -0.37, -0.18], // ends with a rare surname
    [-0.01, -0.02, -0.16, 0.19], // given name and surname
    [0.17, 0.22, -0.36, -0.03], // a given name alone
    [0.15, -0.34, 0.21, -0.02], // a surname alone
    [-1.48, 0.33, 0.12, 1.03], // one word
    [1.00, 0.14, -0.53, -0.61], // two words
    [0.56, 0.11, -0.15, -0.53], // three words
    [-0.12, 0.05, 0.14, -0.07], // four words or more
    [1.99, -0.13, -1.50, -0.36], // has an initial
    [-0.57, 0.81, -0.15, -0.10], // has a particle
    [0.04, -0.01, -0.11, 0.08], // has a hyphen
    [-0.96, 0.04, 0.42, 0.50], // two to five capitals
    [-0.76, 0.66, -0.17, 0.27], // six capitals or more
    [-0.55, -0.69, -0.18, 1.42], // has a digit
    [-0.10, -0.53, 0.17, 0.46], // capital inside a word
    [-2.46, -0.24, 2.11, 0.59], // head word of organisations
    [-2.29, 2.06, 0.07, 0.16], // head word of places
    [-1.10, -0.97, -0.13, 2.21], // head word of other things
    [0.33, -0.63, -0.05, 0.36], // a head word alone
    [-0.61, -0.15, 0.33, 0.43], // has of or for
    [-1.19, -0.35, 0.98, 0.56], // has an ampersand
    [-1.73, 0.06, 0.68, 0.98], // opens with a nationality
    [-0.58, 0.13, 0.40, 0.05], // opens with a listed place
    [-0.39, -0.63, -0.14, 1.16], // an everyday word
    [0.01, -0.44, -0.06, 0.49], // a common word
    [-0.12, -0.44, -0.72, 1.28], // a less common word
    [-1.76, 0.68, 0.73, 0.35], // ends with a common word
    [-0.94, -0.31, 0.09, 1.15], // all words common
    [-0.80, -0.29, 0.66, 0.43], // a role noun
    [-0.50, -0.22, 0.08, 0.65], // read as unknown run
    [0.04, 0.14, -0.72, 0.54], // listed, yet a common word
    [-0.14, -0.55, 0.77, -0.09], // capitals, not listed
    [-0.15, 0.04, 0.31, -0.19], // ending of place names
    [0.81, -0.72, -0.16, 0.07], // ending of surnames
    [-1.04, -0.47, 0.89, 0.62], // opens with a listed organisation
    [-0.82, 0.49, 0.58, -0.25], // ends with a listed place
    [0.66, -0.83, -0.56, 0.73], // syllables joined by a hyphen
    [0.37, 0.33, -0.11, -0.59], // one word, neither listed nor common
    [-0.21, 0.35, -0.15, 0.00], // listed organisation in capitals
    [-0.17, -0.10, -0.26, 0.53], // ends with a number
    [-1.12, 0.85, -0.90, 1.17], // in small letters elsewhere
    [0.01, -0.20, -0.15, 0.33], // only at the head of sentences
    [-0.43, -0.10, 0.05, 0.48], // named again
    [0.83, -0.83, -0.98, 0.99], // honorific before
    [0.90, -0.60, -0.27, -0.03], // rank before
    [1.43, -1.08, -0.80, 0.44], // office before
    [1.56, -1.54, 0.21, -0.24], // role noun before
    [0.25, 0.03, -1.30, 1.02], // nationality before
    [-1.89, 0.70, 0.80, 0.39], // the before
    [-1.08, -0.06, 0.50, 0.64], // a before
    [-1.33, 1.56, -0.61, 0.38], // in before
    [-1.21, 1.58, -0.15, -0.22], // at before
    [0.06, 0.29, 0.12, -0.47], // to before
    [-0.74, 0.78, 0.31, -0.35], // from before
    [-0.56, 0.26, -0.05, 0.35], // of before
    [0.35, -0.30, 0.50, -0.55], // by before
    [0.53, -0.31, 0.08, -0.30], // with before
    [-0.11, 0.03, 0.40, -0.33], // for before
    [-0.74, 0.48, 0.46, -0.19], // on before
    [-0.34, 0.96, -0.82, 0.20], // near, outside, across before
    [-0.92, 1.89, -1.22, 0.24], // town of, city of before
    [-0.44, 0.05, -0.85, 1.23], // northern, southern before
    [-0.86, -0.77, 1.61, 0.02], // shares of, spokesman for before
    [-0.30, 0.40, 0.81, -0.91], // verb of motion before
    [-0.19, -0.16, -0.19, 0.53], // possessive before
    [0.13, -0.08, -0.29, 0.25], // place and comma before
    [-0.12, -0.11, -0.38, 0.60], // comma and place after
    [-0.05, -0.55, 0.49, 0.10], // in brackets
    [1.31, -0.88, 0.15, -0.58], // verb of saying after
    [0.35, -0.05, 0.15, -0.45], // auxiliary verb after
    [0.77, -0.65, 0.26, -0.38], // who after
    [0.99, 0.21, -0.58, -0.62], // age after
    [1.41, -0.49, -0.80, -0.13], // role in apposition after
    [0.87, -0.38, 0.33, -0.83], // possessive after
    [-0.86, 1.46, -1.35, 0.75], // city, province or region after
    [-0.66, -0.87, 1.88, -0.35], // spokesman, official, shares after
    [0.48, -0.48, 0.60, -0.60], // striker, coach, fans after
    [-0.27, -0.72, -0.27, 1.26], // -based after
    [-0.08, -0.45, 0.43, 0.10], // initials in brackets after
    [-0.66, -0.06, 1.17, -0.45], // its own initials in brackets after
    [-0.47, 0.17, 0.41, -0.11], // it or its after the verb
    [1.52, -0.85, -0.61, -0.06], // he, she, his or her after the verb
    [0.22, -1.15, 1.09, -0.16], // number after
    [0.94, 1.27, -1.62, -0.59], // score near
    [-0.07, -0.08, 0.32, -0.17], // listed beside places
    [0.10, -0.59, 0.05, 0.45], // listed beside persons
    [-0.40, -0.07, 0.01, 0.47], // slash beside
    [0.37, -0.23, 0.48, -0.63], // verb of saying before
    [-1.04, 0.44, 0.33, 0.27], // alone in quotation marks
    [-0.79, 0.59, -0.20, 0.40], // in the dateline
    [-0.08, -0.30, 1.80, -1.41], // agency of the dateline
    [-0.43, -0.18, 0.55, 0.06], // in a headline
    [-0.61, 0.63, 0.36, -0.38], // in a table
    [0.17, 0.09, -0.14, -0.12], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.39, 0.17, 0.02, 0.20], // capitalised title after
    [-0.03, 0.49, -0.29, -0.18], // mayor or governor after
    [-0.33, -1.23, -0.79, 2.34], // another name right after
    [0.90, -1.45, -1.43, 1.98], // another name right before
    [-0.25, 0.15, 0.05, 0.05], // a noun after
    [0.84, -0.41, 0.09, -0.52], // a past tense after
    [0.37, -0.01, 0.16, -0.53], // comma after
    [0.27, 0.07, 0.16, -0.50], // end of sentence after
    [0.24, 0.48, -0.13, -0.59], // the before capitals
    [1.05, -0.45, -0.17, -0.43], // the before a single word
    [-0.66, 0.99, -0.43, 0.09], // in the before
    [-0.77, 1.31, -0.19, -0.34], // at the before
    [-0.81, 0.10, 0.43, 0.29], // of the before
    [0.33, -0.46, 0.42, -0.29], // by the before
    [-0.28, 0.66, -0.10, -0.27], // to the, from the before
    [-0.22, 0.35, -0.02, -0.11], // capitals in brackets after a name
    [1.23, -0.51, 0.32, -1.04], // place in brackets after
    [0.67, 0.22, -0.42, -0.47], // word or number in brackets after
    [-0.87, -0.68, 0.72, 0.83], // number before
    [1.58, -0.13, -1.04, -0.41], // number and stop before
    [1.42, -0.16, -0.66, -0.61], // cricket's c or b before
    [0.72, -0.27, -0.08, -0.37], // nationality before several words
    [-1.68, -0.85, 2.36, 0.17], // newspaper, group, bank before
    [-1.08, -0.23, 1.30, 0.01], // newspaper, group, bank after
    [-0.63, -0.55, 1.44, -0.25], // company, newspaper, group in apposition after
    [-0.21, -0.88, 1.24, -0.16], // role noun and at before
    [1.80, -0.24, -0.89, -0.67], // government, era, family after
    [0.03, 0.15, 0.39, -0.57], // at the start of a line
    [0.95, 0.58, -1.55, 0.03], // alone on its line
    [-0.16, 0.67, -0.43, -0.09], // district, island, port before
    [0.10, 0.38, 0.28, -0.76], // between, against, over before
    [0.61, -0.78, 0.21, -0.05], // in a story about sport
    [-0.49, 0.31, 1.27, -1.09], // a city in a story about sport
    [-0.22, 1.43, -0.69, -0.51], // a country in a story about sport
    [3.50, -1.43, -1.51, -0.57], // surname of a person named in full
    [2.39, -0.38, -1.26, -0.75], // given name of a person named in full
    [-1.12, 0.07, 1.26, -0.21], // part of a longer organisation's name
    [-0.48, 0.51, 0.23, -0.26], // part of a longer place's name
    [0.17, -0.22, -0.44, 0.49], // part of a longer name of something else
    [-0.31, -0.07, 0.15, 0.22], // initials of an organisation
    [-0.02, -0.40, 0.05, 0.37], // its last word stands alone elsewhere
    [-0.35, 0.14, 0.69, -0.47], // a city that plays
    [1.16, -0.38, -0.18, -0.60], // a person beside it in a list
    [-0.58, 0.91, -0.47, 0.14], // a place beside it in a list
    [-0.47, -0.39, 1.13, -0.27], // an organisation beside it in a list
    [-0.32, -0.04, -0.04, 0.41], // no name beside it in a list
    [0.28, 1.23, 0.05, -1.55], // in brackets after a person
    [-0.72, -0.28, 2.15, -1.15], // in brackets after an organisation
    [-0.25, 0.96, 0.08, -0.78], // in brackets after a place
];
