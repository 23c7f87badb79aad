//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.12, 0.64, -0.48, -0.03], // prior
    [3.86, -2.09, -1.66, -0.11], // listed person
    [2.83, -1.56, -1.20, -0.07], // listed person, weak name
    [-2.68, 2.90, -0.89, 0.67], // listed country
    [0.24, 0.52, -0.66, -0.10], // listed city
    [-0.97, 1.46, -0.91, 0.42], // listed city of 300,000 and more
    [-0.29, 0.90, -0.81, 0.21], // listed state or province
    [-1.69, 1.16, 0.30, 0.23], // listed place
    [0.18, -0.09, -0.24, 0.15], // listed place, weak name
    [-0.04, -2.37, 2.54, -0.12], // listed organisation
    [-0.17, -1.48, 1.60, 0.05], // listed organisation, weak name
    [-1.51, -1.87, 3.08, 0.30], // listed company
    [-0.78, -1.15, 2.87, -0.93], // listed team
    [-0.62, -1.11, 1.91, -0.18], // team by a weak name
    [0.24, -1.50, -0.47, 1.72], // listed as something else
    [-0.37, -1.29, -0.98, 2.64], // listed nationality or adjective
    [-0.01, 0.30, -0.14, -0.15], // listed as two kinds
    [-2.16, 0.29, 0.24, 1.62], // several words, all listed
    [0.44, -1.25, -0.09, 0.90], // not listed
    [1.34, -0.69, -0.30, -0.35], // opens with a common given name
    [0.19, -0.26, -0.13, 0.19], // opens with a rare given name
    [0.86, -0.15, -0.39, -0.32], // ends with a common surname
    [0.47, -0.07, -0.33, -0.08], // ends with a rare surname
    [-0.09, 0.02, -0.06, 0.13], // given name and surname
    [0.10, 0.25, -0.30, -0.05], // a given name alone
    [0.73, -0.46, 0.02, -0.29], // a surname alone
    [-1.06, 0.23, -0.04, 0.87], // one word
    [0.88, 0.19, -0.50, -0.57], // two words
    [0.55, 0.07, -0.17, -0.46], // three words
    [-0.50, 0.14, 0.23, 0.13], // four words or more
    [2.61, -0.03, -1.97, -0.60], // has an initial
    [-0.55, 0.69, -0.01, -0.13], // has a particle
    [0.02, 0.01, -0.17, 0.13], // has a hyphen
    [-1.21, -0.03, 0.59, 0.64], // two to five capitals
    [-0.70, 0.43, 0.08, 0.18], // six capitals or more
    [-0.83, -0.82, 0.06, 1.59], // has a digit
    [-0.46, -0.55, 0.41, 0.60], // capital inside a word
    [-2.49, -0.25, 2.20, 0.54], // head word of organisations
    [-2.45, 2.17, 0.13, 0.14], // head word of places
    [-1.37, -1.22, 0.38, 2.21], // head word of other things
    [0.12, -0.70, 0.19, 0.39], // a head word alone
    [-0.67, -0.17, 0.41, 0.43], // has of or for
    [-1.65, -0.42, 1.21, 0.86], // has an ampersand
    [-1.83, 0.10, 0.84, 0.89], // opens with a nationality
    [-0.51, 0.08, 0.34, 0.10], // opens with a listed place
    [-0.73, -0.66, 0.26, 1.13], // an everyday word
    [-0.04, -0.45, 0.04, 0.44], // a common word
    [-0.33, -0.18, -0.74, 1.25], // a less common word
    [-2.02, 0.77, 0.83, 0.42], // ends with a common word
    [-1.21, -0.21, 0.24, 1.18], // all words common
    [-0.56, -0.49, 0.65, 0.39], // a role noun
    [-0.22, -0.31, 0.05, 0.47], // read as unknown run
    [-0.32, 0.37, -0.64, 0.59], // listed, yet a common word
    [-0.71, -0.40, 0.97, 0.14], // capitals, not listed
    [-0.21, 0.07, 0.35, -0.21], // ending of place names
    [0.69, -0.72, -0.09, 0.13], // ending of surnames
    [-1.46, -0.29, 1.00, 0.75], // opens with a listed organisation
    [-1.00, 0.52, 0.59, -0.11], // ends with a listed place
    [1.10, -1.20, -0.60, 0.71], // syllables joined by a hyphen
    [0.84, 0.24, -0.24, -0.84], // one word, neither listed nor common
    [-0.36, 0.23, -0.02, 0.15], // listed organisation in capitals
    [-0.10, -0.20, -0.21, 0.51], // ends with a number
    [-1.57, 1.07, -0.69, 1.19], // in small letters elsewhere
    [-0.09, -0.06, -0.19, 0.33], // only at the head of sentences
    [0.02, -0.17, -0.04, 0.20], // named again
    [1.59, -1.17, -1.39, 0.98], // honorific before
    [1.15, -0.65, -0.44, -0.05], // rank before
    [1.81, -1.58, -0.94, 0.71], // office before
    [1.40, -1.34, 0.10, -0.17], // role noun before
    [-0.12, 0.36, -2.11, 1.87], // nationality before
    [-2.01, 0.78, 0.81, 0.42], // the before
    [-1.36, 0.13, 0.42, 0.81], // a before
    [-1.69, 1.61, -0.43, 0.50], // in before
    [-1.39, 1.54, -0.02, -0.13], // at before
    [-0.01, 0.35, 0.04, -0.38], // to before
    [-0.87, 0.88, 0.33, -0.33], // from before
    [-0.64, 0.26, -0.02, 0.40], // of before
    [0.43, -0.43, 0.53, -0.53], // by before
    [0.91, -0.32, -0.08, -0.51], // with before
    [-0.21, -0.10, 0.53, -0.22], // for before
    [-1.20, 0.61, 0.59, 0.00], // on before
    [-0.68, 1.20, -1.07, 0.55], // near, outside, across before
    [-1.20, 2.12, -1.48, 0.56], // town of, city of before
    [-0.77, 0.06, -0.92, 1.63], // northern, southern before
    [-1.21, -0.74, 1.83, 0.11], // shares of, spokesman for before
    [-0.58, 0.66, 0.86, -0.93], // verb of motion before
    [-0.33, -0.18, -0.13, 0.64], // possessive before
    [0.41, -0.21, -0.41, 0.20], // place and comma before
    [-0.16, 0.02, -0.74, 0.88], // comma and place after
    [-0.37, -0.21, 0.97, -0.40], // in brackets
    [1.79, -1.13, 0.03, -0.69], // verb of saying after
    [0.42, -0.15, 0.22, -0.49], // auxiliary verb after
    [1.29, -0.88, 0.04, -0.46], // who after
    [1.43, -0.09, -0.86, -0.48], // age after
    [1.31, -0.55, -0.82, 0.06], // role in apposition after
    [1.23, -0.59, 0.23, -0.88], // possessive after
    [-1.14, 1.86, -1.61, 0.89], // city, province or region after
    [-1.57, -0.23, 2.11, -0.31], // spokesman, official, shares after
    [-0.21, -0.46, 0.92, -0.24], // striker, coach, fans after
    [-0.37, -0.38, -0.22, 0.97], // -based after
    [-0.19, -0.62, 0.97, -0.15], // initials in brackets after
    [-0.21, -1.06, 1.05, 0.22], // number after
    [1.02, 1.22, -1.52, -0.72], // score near
    [-0.68, 0.56, 0.34, -0.23], // listed beside places
    [0.86, -0.82, -0.20, 0.16], // listed beside persons
    [-0.76, 0.12, 0.09, 0.55], // slash beside
    [0.56, -0.31, 0.37, -0.62], // verb of saying before
    [-1.35, 0.48, 0.63, 0.23], // alone in quotation marks
    [-0.84, 0.78, -0.55, 0.61], // in the dateline
    [-0.14, -0.49, 2.13, -1.51], // agency of the dateline
    [-0.68, 0.16, 0.48, 0.03], // in a headline
    [-0.97, 0.99, 0.51, -0.54], // in a table
    [0.28, 0.15, -0.17, -0.26], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.67, 0.05, 0.29, 0.33], // capitalised title after
    [-0.03, 0.69, -0.39, -0.27], // mayor or governor after
    [-1.05, -0.80, -0.77, 2.63], // another name right after
    [0.84, -1.41, -1.65, 2.22], // another name right before
    [-0.21, 0.06, 0.07, 0.08], // a noun after
    [1.04, -0.44, -0.10, -0.50], // a past tense after
    [0.33, -0.02, 0.21, -0.52], // comma after
    [0.34, 0.04, 0.12, -0.50], // end of sentence after
    [0.17, 0.61, -0.15, -0.63], // the before capitals
    [0.58, -0.27, -0.06, -0.25], // the before a single word
    [-0.58, 0.93, -0.39, 0.04], // in the before
    [-0.84, 1.39, -0.18, -0.36], // at the before
    [-0.81, 0.01, 0.46, 0.34], // of the before
    [0.27, -0.45, 0.47, -0.29], // by the before
    [-0.33, 0.60, -0.04, -0.23], // to the, from the before
    [-0.59, 0.14, 1.06, -0.60], // capitals in brackets after a name
    [1.07, -0.47, 0.32, -0.92], // place in brackets after
    [0.60, 0.35, -0.36, -0.60], // word or number in brackets after
    [-1.27, -0.51, 0.71, 1.07], // number before
    [2.01, -0.25, -1.34, -0.41], // number and stop before
    [2.36, -0.35, -1.04, -0.97], // cricket's c or b before
    [1.27, -0.35, -0.06, -0.86], // nationality before several words
    [-2.23, -0.90, 2.79, 0.34], // newspaper, group, bank before
    [-1.32, -0.18, 1.41, 0.09], // newspaper, group, bank after
    [-1.45, -0.72, 2.14, 0.03], // company, newspaper, group in apposition after
    [-0.47, -0.77, 1.36, -0.12], // role noun and at before
    [2.22, -0.34, -0.90, -0.98], // government, era, family after
    [0.46, -0.10, 0.30, -0.66], // at the start of a line
    [1.40, 0.43, -1.81, -0.02], // alone on its line
    [-0.28, 0.77, -0.39, -0.10], // district, island, port before
    [0.14, 0.30, 0.19, -0.63], // between, against, over before
    [0.89, -1.01, 0.33, -0.21], // in a story about sport
    [-0.69, 0.44, 1.61, -1.35], // a city in a story about sport
    [-0.39, 1.52, -0.58, -0.55], // a country in a story about sport
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
    [-0.13, 0.68, -0.51, -0.04], // prior
    [4.09, -2.27, -1.62, -0.19], // listed person
    [1.97, -1.24, -1.03, 0.31], // listed person, weak name
    [-2.04, 2.62, -1.11, 0.53], // listed country
    [0.41, 0.49, -0.79, -0.10], // listed city
    [-0.77, 1.37, -0.96, 0.35], // listed city of 300,000 and more
    [-0.17, 0.84, -0.83, 0.16], // listed state or province
    [-1.01, 0.87, 0.11, 0.04], // listed place
    [0.01, 0.01, -0.16, 0.13], // listed place, weak name
    [0.46, -2.54, 2.36, -0.28], // listed organisation
    [0.08, -1.45, 1.43, -0.07], // listed organisation, weak name
    [-1.19, -1.97, 2.95, 0.21], // listed company
    [-0.63, -1.16, 2.81, -1.01], // listed team
    [-1.02, -0.96, 2.05, -0.07], // team by a weak name
    [0.21, -1.52, -0.37, 1.67], // listed as something else
    [-0.25, -1.37, -0.98, 2.60], // listed nationality or adjective
    [0.26, 0.22, -0.27, -0.22], // listed as two kinds
    [-2.29, 0.34, 0.29, 1.66], // several words, all listed
    [0.47, -1.21, -0.12, 0.85], // not listed
    [1.27, -0.65, -0.30, -0.32], // opens with a common given name
    [0.17, -0.23, -0.11, 0.17], // opens with a rare given name
    [0.69, -0.11, -0.30, -0.28], // ends with a common surname
    [0.56, -0.08, -0.39, -0.09], // ends with a rare surname
    [-0.08, 0.00, -0.04, 0.11], // given name and surname
    [0.09, 0.25, -0.34, 0.00], // a given name alone
    [0.23, -0.32, 0.18, -0.09], // a surname alone
    [-1.26, 0.27, 0.04, 0.94], // one word
    [0.89, 0.20, -0.53, -0.57], // two words
    [0.59, 0.10, -0.19, -0.50], // three words
    [-0.35, 0.11, 0.17, 0.08], // four words or more
    [2.22, -0.02, -1.72, -0.49], // has an initial
    [-0.67, 0.70, 0.03, -0.06], // has a particle
    [0.02, 0.00, -0.16, 0.14], // has a hyphen
    [-0.99, -0.05, 0.54, 0.50], // two to five capitals
    [-0.57, 0.36, 0.07, 0.14], // six capitals or more
    [-0.69, -0.92, 0.10, 1.52], // has a digit
    [-0.11, -0.53, 0.21, 0.43], // capital inside a word
    [-2.40, -0.27, 2.16, 0.51], // head word of organisations
    [-2.32, 2.12, 0.11, 0.09], // head word of places
    [-1.19, -1.23, 0.31, 2.11], // head word of other things
    [0.43, -0.79, -0.00, 0.37], // a head word alone
    [-0.74, -0.09, 0.39, 0.43], // has of or for
    [-1.49, -0.46, 1.14, 0.81], // has an ampersand
    [-1.79, 0.05, 0.86, 0.89], // opens with a nationality
    [-0.53, 0.12, 0.35, 0.05], // opens with a listed place
    [-0.57, -0.72, 0.19, 1.11], // an everyday word
    [-0.06, -0.42, 0.02, 0.46], // a common word
    [-0.10, -0.31, -0.84, 1.25], // a less common word
    [-1.89, 0.78, 0.76, 0.35], // ends with a common word
    [-1.20, -0.31, 0.27, 1.24], // all words common
    [-0.67, -0.47, 0.70, 0.45], // a role noun
    [-0.24, -0.25, 0.05, 0.45], // read as unknown run
    [-0.40, 0.49, -0.73, 0.63], // listed, yet a common word
    [-0.12, -0.51, 0.74, -0.12], // capitals, not listed
    [-0.21, 0.07, 0.32, -0.18], // ending of place names
    [0.67, -0.72, -0.08, 0.12], // ending of surnames
    [-1.39, -0.28, 0.98, 0.69], // opens with a listed organisation
    [-0.96, 0.58, 0.61, -0.23], // ends with a listed place
    [1.02, -1.16, -0.52, 0.67], // syllables joined by a hyphen
    [0.34, 0.36, -0.07, -0.64], // one word, neither listed nor common
    [-0.40, 0.32, -0.11, 0.18], // listed organisation in capitals
    [-0.14, -0.19, -0.34, 0.67], // ends with a number
    [-1.46, 1.14, -0.92, 1.24], // in small letters elsewhere
    [0.04, -0.21, -0.09, 0.27], // only at the head of sentences
    [-0.35, -0.05, 0.05, 0.36], // named again
    [1.19, -1.01, -1.18, 1.00], // honorific before
    [1.08, -0.79, -0.28, -0.01], // rank before
    [1.74, -1.51, -0.91, 0.69], // office before
    [1.55, -1.44, 0.14, -0.25], // role noun before
    [0.06, 0.28, -2.19, 1.85], // nationality before
    [-1.91, 0.70, 0.81, 0.39], // the before
    [-1.29, 0.11, 0.44, 0.74], // a before
    [-1.47, 1.52, -0.47, 0.41], // in before
    [-1.28, 1.46, -0.01, -0.16], // at before
    [-0.10, 0.35, 0.13, -0.38], // to before
    [-0.91, 0.85, 0.36, -0.30], // from before
    [-0.61, 0.26, -0.02, 0.37], // of before
    [0.20, -0.27, 0.53, -0.46], // by before
    [0.73, -0.35, 0.08, -0.45], // with before
    [-0.12, 0.00, 0.40, -0.28], // for before
    [-0.92, 0.49, 0.55, -0.11], // on before
    [-0.30, 0.99, -0.94, 0.24], // near, outside, across before
    [-0.94, 1.93, -1.43, 0.45], // town of, city of before
    [-0.56, 0.00, -0.96, 1.52], // northern, southern before
    [-1.10, -0.78, 1.80, 0.09], // shares of, spokesman for before
    [-0.31, 0.48, 0.89, -1.06], // verb of motion before
    [-0.20, -0.27, -0.11, 0.59], // possessive before
    [0.28, -0.16, -0.24, 0.12], // place and comma before
    [-0.10, -0.06, -0.56, 0.71], // comma and place after
    [-0.21, -0.60, 0.51, 0.30], // in brackets
    [1.32, -0.86, 0.12, -0.59], // verb of saying after
    [0.36, -0.09, 0.23, -0.49], // auxiliary verb after
    [0.90, -0.74, 0.28, -0.44], // who after
    [1.15, 0.10, -0.77, -0.49], // age after
    [1.39, -0.53, -0.86, -0.01], // role in apposition after
    [1.01, -0.48, 0.25, -0.78], // possessive after
    [-1.17, 1.74, -1.47, 0.90], // city, province or region after
    [-1.00, -0.51, 1.91, -0.40], // spokesman, official, shares after
    [0.21, -0.55, 0.75, -0.41], // striker, coach, fans after
    [-0.27, -0.42, -0.21, 0.90], // -based after
    [-0.11, -0.67, 0.95, -0.18], // initials in brackets after
    [0.14, -1.09, 0.87, 0.08], // number after
    [0.91, 1.33, -1.56, -0.68], // score near
    [-0.15, -0.07, 0.44, -0.22], // listed beside places
    [0.20, -0.70, -0.10, 0.60], // listed beside persons
    [-0.52, 0.01, 0.05, 0.45], // slash beside
    [0.34, -0.25, 0.54, -0.64], // verb of saying before
    [-1.13, 0.43, 0.51, 0.18], // alone in quotation marks
    [-0.71, 0.67, -0.48, 0.52], // in the dateline
    [-0.14, -0.41, 2.37, -1.81], // agency of the dateline
    [-0.42, -0.06, 0.46, 0.03], // in a headline
    [-0.66, 0.74, 0.44, -0.53], // in a table
    [0.23, 0.08, -0.17, -0.15], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [-0.51, 0.09, 0.17, 0.25], // capitalised title after
    [-0.03, 0.60, -0.36, -0.21], // mayor or governor after
    [-0.55, -0.97, -0.99, 2.51], // another name right after
    [0.89, -1.54, -1.57, 2.22], // another name right before
    [-0.20, 0.09, 0.07, 0.04], // a noun after
    [0.98, -0.46, 0.03, -0.55], // a past tense after
    [0.40, -0.03, 0.14, -0.52], // comma after
    [0.34, 0.03, 0.14, -0.51], // end of sentence after
    [0.33, 0.59, -0.28, -0.65], // the before capitals
    [1.07, -0.42, -0.27, -0.38], // the before a single word
    [-0.65, 0.95, -0.32, 0.02], // in the before
    [-0.95, 1.37, -0.09, -0.33], // at the before
    [-0.90, 0.06, 0.53, 0.31], // of the before
    [-0.02, -0.37, 0.57, -0.18], // by the before
    [-0.33, 0.63, -0.05, -0.26], // to the, from the before
    [-0.22, 0.62, -0.10, -0.30], // capitals in brackets after a name
    [1.19, -0.55, 0.29, -0.93], // place in brackets after
    [0.44, 0.36, -0.23, -0.56], // word or number in brackets after
    [-1.02, -0.64, 0.70, 0.96], // number before
    [1.65, -0.04, -1.21, -0.40], // number and stop before
    [1.72, -0.15, -0.67, -0.90], // cricket's c or b before
    [1.24, -0.36, -0.05, -0.83], // nationality before several words
    [-1.84, -0.99, 2.64, 0.19], // newspaper, group, bank before
    [-1.29, -0.16, 1.26, 0.19], // newspaper, group, bank after
    [-0.86, -0.84, 1.86, -0.16], // company, newspaper, group in apposition after
    [-0.13, -0.85, 1.20, -0.22], // role noun and at before
    [2.07, -0.24, -0.96, -0.87], // government, era, family after
    [0.12, 0.13, 0.30, -0.55], // at the start of a line
    [1.09, 0.65, -1.75, 0.01], // alone on its line
    [-0.24, 0.78, -0.54, -0.01], // district, island, port before
    [-0.18, 0.41, 0.31, -0.54], // between, against, over before
    [0.69, -0.92, 0.35, -0.13], // in a story about sport
    [-0.56, 0.41, 1.21, -1.06], // a city in a story about sport
    [-0.09, 1.33, -0.60, -0.64], // a country in a story about sport
    [3.47, -1.70, -1.19, -0.59], // surname of a person named in full
    [2.51, -0.35, -1.49, -0.67], // given name of a person named in full
    [-1.05, -0.12, 1.34, -0.17], // part of a longer organisation's name
    [-0.55, 0.72, -0.07, -0.09], // part of a longer place's name
    [0.44, -0.31, -0.44, 0.30], // part of a longer name of something else
    [-0.42, -0.09, 0.28, 0.24], // initials of an organisation
    [-0.00, -0.42, 0.04, 0.39], // its last word stands alone elsewhere
    [-0.49, 0.17, 0.89, -0.57], // a city that plays
    [1.03, -0.24, -0.06, -0.73], // a person beside it in a list
    [-0.66, 0.85, -0.33, 0.15], // a place beside it in a list
    [-0.33, -0.56, 1.22, -0.33], // an organisation beside it in a list
    [-0.24, 0.03, -0.23, 0.44], // no name beside it in a list
    [0.24, 1.10, 0.23, -1.58], // in brackets after a person
    [-0.93, -0.49, 2.50, -1.07], // in brackets after an organisation
    [-0.45, 1.07, 0.24, -0.86], // in brackets after a place
];
