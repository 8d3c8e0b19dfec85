//! What a reader of a document may not learn, and what the document may say.

/// What was withheld from a reader, and all that was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// What no part of the file may hold.
    pub withheld: Vec<Secret>,
    /// Every text that the document may show, in the form in which it shows it, the tool's own words and dates written
    /// out included. A word that stands here is no leak by itself, even if it also stands in a withheld text. What is
    /// missing here is a false alarm wherever a withheld text has the same word.
    pub shown: Vec<String>,
}

/// One value that was withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// How it is recognised.
    pub kind: SecretKind,
    /// Where it stands in the case, as keys: `plan.tiltak[2].hva`.
    pub field: String,
    /// The value itself.
    pub text: String,
}

/// How a value is recognised again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretKind {
    /// The name of a person: whole, with an initial, and each of its words.
    Name,
    /// The code of a person, such as `E2`: as it is written, as a word of its own.
    Code,
    /// Other text: whole, in runs of words, and each word that the document does not show otherwise.
    Text,
}
