//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.
//!
//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by
//! hand. Positive speaks for, negative against; the unit is log-odds.

use super::evidence::SIGNS;

/// First round: dictionary, words and context.
#[rustfmt::skip]
pub(super) const FIRST: [[f32; 4]; SIGNS] = [
    [-0.69, 0.57, -0.24, 0.35], // prior
    [3.87, -2.29, -1.86, 0.28], // listed person
    [3.57, -1.88, -1.59, -0.09], // listed person, weak name
    [-2.90, 3.03, -1.07, 0.94], // listed country
    [0.11, 0.46, -0.78, 0.21], // listed city
    [-0.97, 1.53, -0.85, 0.29], // listed city of 300,000 and more
    [-0.42, 0.87, -0.89, 0.45], // listed state or province
    [-2.04, 1.25, 0.28, 0.51], // listed place
    [0.40, -0.11, -0.29, 0.00], // listed place, weak name
    [-0.36, -2.21, 2.20, 0.38], // listed organisation
    [-0.21, -1.08, 1.41, -0.12], // listed organisation, weak name
    [-2.03, -1.73, 3.00, 0.76], // listed company
    [-0.93, -1.11, 2.80, -0.76], // listed team
    [-0.60, -1.46, 2.03, 0.02], // team by a weak name
    [0.21, -1.45, -0.83, 2.07], // listed as something else
    [-0.47, -1.40, -1.19, 3.06], // listed nationality or adjective
    [0.07, 0.74, -0.27, -0.54], // listed as two kinds
    [-1.03, 0.32, 0.17, 0.54], // several words, all listed
    [1.06, -1.22, -0.26, 0.42], // not listed
    [1.63, -0.81, -0.52, -0.30], // opens with a common given name
    [0.40, -0.28, -0.10, -0.01], // opens with a rare given name
    [0.51, -0.11, -0.25, -0.15], // ends with a common surname
    [0.07, 0.06, -0.18, 0.06], // ends with a rare surname
    [0.44, -0.06, -0.44, 0.05], // given name and surname
    [-0.35, 0.44, -0.22, 0.13], // a given name alone
    [1.16, -0.68, -0.03, -0.46], // a surname alone
    [-0.17, 0.21, -0.08, 0.05], // one word
    [0.56, 0.15, -0.38, -0.33], // two words
    [0.01, 0.11, -0.06, -0.06], // three words
    [-1.09, 0.11, 0.28, 0.70], // four words or more
    [3.10, -0.00, -2.33, -0.77], // has an initial
    [-0.18, 0.71, 0.02, -0.55], // has a particle
    [0.17, -0.04, -0.40, 0.26], // has a hyphen
    [-1.81, 0.16, 1.06, 0.59], // two to five capitals
    [-0.98, 0.54, 0.30, 0.14], // six capitals or more
    [-0.90, -0.96, 0.22, 1.64], // has a digit
    [-0.43, -0.52, 0.34, 0.60], // capital inside a word
    [-1.99, 0.03, 1.81, 0.14], // head word of organisations
    [-1.85, 2.14, -0.16, -0.13], // head word of places
    [-1.07, -1.01, 0.15, 1.93], // head word of other things
    [-0.00, -0.47, -0.00, 0.48], // a head word alone
    [-0.77, -0.13, 0.64, 0.25], // has of or for
    [-1.14, -0.47, 1.30, 0.32], // has an ampersand
    [-1.30, -0.14, 0.57, 0.88], // opens with a nationality
    [-0.54, 0.14, 0.32, 0.09], // opens with a listed place
    [-1.52, -0.27, 0.18, 1.61], // an everyday word
    [-0.94, 0.04, 0.01, 0.89], // a common word
    [-1.49, 0.16, -0.42, 1.74], // a less common word
    [-1.43, 0.49, 0.68, 0.26], // ends with a common word
    [-1.17, 0.01, 0.12, 1.04], // all words common
    [-0.07, -0.71, 0.52, 0.26], // a role noun
    [0.18, -0.39, -0.07, 0.28], // read as unknown run
    [-1.52, 0.83, -0.55, 1.24], // in small letters elsewhere
    [0.46, -0.16, -0.29, -0.00], // only at the head of sentences
    [0.41, -0.30, -0.01, -0.10], // named again
    [1.81, -1.06, -1.37, 0.62], // honorific before
    [0.67, -0.56, -0.27, 0.16], // rank before
    [1.40, -1.57, -0.76, 0.92], // office before
    [1.24, -1.38, 0.17, -0.02], // role noun before
    [0.96, -0.18, -2.05, 1.27], // nationality before
    [-1.76, 0.87, 0.78, 0.10], // the before
    [-1.18, 0.15, 0.31, 0.72], // a before
    [-1.71, 1.70, -0.41, 0.41], // in before
    [-1.70, 1.57, 0.42, -0.29], // at before
    [0.10, 0.41, -0.01, -0.50], // to before
    [-0.84, 0.92, 0.37, -0.45], // from before
    [-0.57, 0.25, 0.02, 0.30], // of before
    [0.26, -0.37, 0.58, -0.47], // by before
    [0.86, -0.27, -0.10, -0.48], // with before
    [-0.15, 0.02, 0.60, -0.47], // for before
    [-0.85, 0.63, 0.41, -0.19], // on before
    [-0.58, 1.12, -0.87, 0.33], // near, outside, across before
    [-1.22, 2.28, -1.50, 0.44], // town of, city of before
    [-0.89, 0.16, -0.85, 1.58], // northern, southern before
    [-0.97, -0.85, 1.80, 0.02], // shares of, spokesman for before
    [-0.44, 0.68, 0.84, -1.08], // verb of motion before
    [-0.14, -0.22, -0.16, 0.52], // possessive before
    [0.60, -0.29, -0.29, -0.01], // place and comma before
    [0.08, -0.05, -0.48, 0.45], // comma and place after
    [-0.92, -0.16, 1.45, -0.36], // in brackets
    [1.55, -1.11, 0.08, -0.52], // verb of saying after
    [0.21, -0.13, 0.29, -0.36], // auxiliary verb after
    [1.28, -0.89, 0.11, -0.50], // who after
    [1.54, -0.07, -0.86, -0.61], // age after
    [1.50, -0.51, -0.80, -0.19], // role in apposition after
    [1.21, -0.55, 0.08, -0.74], // possessive after
    [-1.36, 2.11, -1.80, 1.05], // city, province or region after
    [-1.61, -0.28, 2.15, -0.26], // spokesman, official, shares after
    [0.04, -0.49, 0.92, -0.47], // striker, coach, fans after
    [-0.32, -0.48, -0.26, 1.06], // -based after
    [-0.06, -0.67, 0.83, -0.10], // initials in brackets after
    [-0.46, -0.94, 1.18, 0.22], // number after
    [0.76, 1.29, -1.72, -0.33], // score near
    [-0.73, 0.66, 0.21, -0.14], // listed beside places
    [1.05, -0.91, -0.20, 0.06], // listed beside persons
    [-1.00, 0.06, 0.34, 0.61], // slash beside
    [0.50, -0.30, 0.31, -0.51], // verb of saying before
    [-1.65, 0.69, 0.55, 0.41], // alone in quotation marks
    [-0.93, 0.79, -0.29, 0.44], // in the dateline
    [-0.13, -0.57, 1.90, -1.19], // agency of the dateline
    [-0.21, -0.04, 0.08, 0.17], // in a headline
    [-0.56, 0.75, 0.57, -0.76], // in a table
    [0.42, 0.11, -0.28, -0.25], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [0.91, -0.97, 0.30, -0.23], // in a story about sport
    [-1.18, 0.39, 1.61, -0.82], // a city in a story about sport
    [-0.53, 1.51, -0.21, -0.77], // a country in a story about sport
    [0.00, 0.00, 0.00, 0.00], // surname of a person named in full
    [0.00, 0.00, 0.00, 0.00], // given name of a person named in full
    [0.00, 0.00, 0.00, 0.00], // part of a longer organisation's name
    [0.00, 0.00, 0.00, 0.00], // part of a longer place's name
    [0.00, 0.00, 0.00, 0.00], // part of a longer name of something else
    [0.00, 0.00, 0.00, 0.00], // initials of an organisation
    [0.00, 0.00, 0.00, 0.00], // its last word stands alone elsewhere
    [0.00, 0.00, 0.00, 0.00], // a city that plays
];

/// Second round: with the document's memory.
#[rustfmt::skip]
pub(super) const SECOND: [[f32; 4]; SIGNS] = [
    [-0.61, 0.62, -0.29, 0.28], // prior
    [4.13, -2.38, -1.91, 0.15], // listed person
    [2.90, -1.73, -1.39, 0.22], // listed person, weak name
    [-2.35, 2.82, -1.24, 0.77], // listed country
    [0.33, 0.45, -0.97, 0.19], // listed city
    [-0.82, 1.44, -0.93, 0.30], // listed city of 300,000 and more
    [-0.27, 0.79, -0.95, 0.42], // listed state or province
    [-1.44, 0.98, 0.15, 0.31], // listed place
    [0.12, -0.11, -0.11, 0.10], // listed place, weak name
    [0.16, -2.39, 2.05, 0.18], // listed organisation
    [-0.08, -1.19, 1.41, -0.13], // listed organisation, weak name
    [-1.60, -1.85, 2.87, 0.58], // listed company
    [-0.70, -1.18, 2.74, -0.86], // listed team
    [-0.94, -1.41, 2.22, 0.13], // team by a weak name
    [0.28, -1.52, -0.74, 1.97], // listed as something else
    [-0.26, -1.53, -1.19, 2.98], // listed nationality or adjective
    [0.32, 0.78, -0.46, -0.65], // listed as two kinds
    [-1.39, 0.40, 0.33, 0.67], // several words, all listed
    [0.85, -1.21, -0.13, 0.48], // not listed
    [1.63, -0.82, -0.55, -0.26], // opens with a common given name
    [0.42, -0.27, -0.12, -0.03], // opens with a rare given name
    [0.41, -0.08, -0.20, -0.13], // ends with a common surname
    [0.14, 0.03, -0.21, 0.05], // ends with a rare surname
    [0.41, -0.05, -0.41, 0.06], // given name and surname
    [-0.29, 0.41, -0.28, 0.17], // a given name alone
    [0.77, -0.55, 0.12, -0.35], // a surname alone
    [-0.66, 0.32, 0.09, 0.25], // one word
    [0.71, 0.14, -0.45, -0.40], // two words
    [0.19, 0.11, -0.14, -0.16], // three words
    [-0.85, 0.05, 0.21, 0.59], // four words or more
    [2.54, 0.09, -1.97, -0.66], // has an initial
    [-0.28, 0.74, 0.04, -0.50], // has a particle
    [0.14, -0.04, -0.37, 0.26], // has a hyphen
    [-1.37, 0.07, 0.83, 0.48], // two to five capitals
    [-0.66, 0.46, 0.14, 0.05], // six capitals or more
    [-0.73, -1.03, 0.24, 1.53], // has a digit
    [-0.13, -0.60, 0.25, 0.48], // capital inside a word
    [-1.94, 0.02, 1.80, 0.13], // head word of organisations
    [-1.74, 2.10, -0.19, -0.17], // head word of places
    [-1.09, -0.99, 0.17, 1.92], // head word of other things
    [0.24, -0.51, -0.20, 0.46], // a head word alone
    [-0.83, -0.05, 0.64, 0.25], // has of or for
    [-0.86, -0.49, 1.10, 0.26], // has an ampersand
    [-1.35, -0.13, 0.58, 0.90], // opens with a nationality
    [-0.57, 0.20, 0.31, 0.06], // opens with a listed place
    [-0.92, -0.45, -0.05, 1.42], // an everyday word
    [-0.54, -0.06, -0.19, 0.79], // a common word
    [-0.89, -0.06, -0.59, 1.55], // a less common word
    [-1.39, 0.48, 0.67, 0.25], // ends with a common word
    [-1.17, -0.03, 0.13, 1.07], // all words common
    [-0.00, -0.74, 0.49, 0.25], // a role noun
    [0.22, -0.38, -0.09, 0.25], // read as unknown run
    [-1.38, 0.83, -0.69, 1.24], // in small letters elsewhere
    [0.42, -0.12, -0.30, 0.01], // only at the head of sentences
    [-0.04, -0.10, 0.12, 0.02], // named again
    [1.62, -0.98, -1.28, 0.64], // honorific before
    [0.58, -0.55, -0.25, 0.21], // rank before
    [1.29, -1.48, -0.72, 0.91], // office before
    [1.39, -1.44, 0.08, -0.03], // role noun before
    [1.06, -0.18, -2.17, 1.29], // nationality before
    [-1.66, 0.84, 0.72, 0.10], // the before
    [-1.43, 0.25, 0.35, 0.83], // a before
    [-1.34, 1.58, -0.54, 0.30], // in before
    [-1.64, 1.53, 0.37, -0.26], // at before
    [0.03, 0.38, 0.03, -0.44], // to before
    [-0.86, 0.91, 0.38, -0.43], // from before
    [-0.45, 0.21, -0.06, 0.29], // of before
    [0.13, -0.35, 0.61, -0.38], // by before
    [0.73, -0.31, -0.01, -0.41], // with before
    [-0.07, 0.07, 0.47, -0.47], // for before
    [-0.64, 0.50, 0.39, -0.25], // on before
    [-0.29, 1.06, -1.05, 0.28], // near, outside, across before
    [-0.99, 2.16, -1.52, 0.34], // town of, city of before
    [-0.57, 0.03, -0.91, 1.45], // northern, southern before
    [-0.90, -0.90, 1.80, -0.00], // shares of, spokesman for before
    [-0.09, 0.50, 0.74, -1.16], // verb of motion before
    [-0.01, -0.29, -0.21, 0.51], // possessive before
    [0.46, -0.22, -0.23, -0.00], // place and comma before
    [0.08, -0.09, -0.37, 0.38], // comma and place after
    [-0.80, -0.19, 1.32, -0.33], // in brackets
    [1.07, -0.86, 0.17, -0.37], // verb of saying after
    [0.07, -0.06, 0.31, -0.31], // auxiliary verb after
    [0.81, -0.74, 0.36, -0.44], // who after
    [1.55, 0.07, -0.80, -0.81], // age after
    [1.53, -0.51, -0.80, -0.21], // role in apposition after
    [1.00, -0.47, 0.11, -0.64], // possessive after
    [-1.15, 1.94, -1.75, 0.95], // city, province or region after
    [-1.19, -0.44, 1.89, -0.27], // spokesman, official, shares after
    [0.29, -0.53, 0.70, -0.46], // striker, coach, fans after
    [-0.25, -0.49, -0.26, 1.00], // -based after
    [-0.04, -0.69, 0.82, -0.09], // initials in brackets after
    [-0.27, -0.95, 1.05, 0.17], // number after
    [0.76, 1.32, -1.80, -0.28], // score near
    [-0.59, 0.59, 0.13, -0.13], // listed beside places
    [1.20, -1.01, -0.24, 0.06], // listed beside persons
    [-0.84, -0.02, 0.30, 0.56], // slash beside
    [0.32, -0.24, 0.38, -0.46], // verb of saying before
    [-1.33, 0.53, 0.45, 0.35], // alone in quotation marks
    [-0.75, 0.68, -0.24, 0.30], // in the dateline
    [-0.10, -0.56, 1.87, -1.21], // agency of the dateline
    [-0.03, -0.12, 0.01, 0.14], // in a headline
    [-0.35, 0.67, 0.47, -0.79], // in a table
    [0.46, 0.08, -0.29, -0.26], // in a byline or sign-off
    [0.00, 0.00, 0.00, 0.00], // web handle beside
    [0.84, -0.95, 0.31, -0.20], // in a story about sport
    [-0.85, 0.34, 1.46, -0.94], // a city in a story about sport
    [-0.24, 1.36, -0.21, -0.90], // a country in a story about sport
    [3.25, -1.56, -1.13, -0.56], // surname of a person named in full
    [2.21, -0.22, -1.06, -0.93], // given name of a person named in full
    [-2.18, 0.29, 1.95, -0.06], // part of a longer organisation's name
    [-0.72, 0.71, -0.10, 0.11], // part of a longer place's name
    [1.28, -0.52, -0.73, -0.04], // part of a longer name of something else
    [-0.65, -0.01, 0.74, -0.07], // initials of an organisation
    [-0.12, -0.28, 0.13, 0.27], // its last word stands alone elsewhere
    [-0.69, 0.20, 0.93, -0.45], // a city that plays
];
