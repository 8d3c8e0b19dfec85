//! What an edition does not show, and what it does: for the proof that nothing leaked.

/// What kind of thing is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretKind {
    /// The name of a person, from the key file.
    Name,
    /// The code of a person.
    Code,
    /// A text of the case.
    Text,
}

/// Something that must stand nowhere in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secret {
    /// What it is.
    pub kind: SecretKind,
    /// Where it stands in the case, as keys: `medvirkning[2].synspunkt`; the code, where it is a name or a code.
    pub field: String,
    /// The secret itself. Never to be shown.
    pub text: String,
}

/// What is withheld, and what may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// What must stand nowhere.
    pub withheld: Vec<Secret>,
    /// All texts of the case that may stand in the document. They may hold a name that nobody has found in them, and so
    /// say nothing of names.
    pub shown: Vec<String>,
    /// What may stand there whatever it says: names that the reader may know, and the words of the tool.
    pub licensed: Vec<String>,
}

impl Secrets {
    pub(super) fn withhold(&mut self, kind: SecretKind, field: &str, text: &str) {
        if !text.trim().is_empty() {
            self.withheld.push(Secret { kind, field: field.to_owned(), text: text.to_owned() });
        }
    }
}
