//! Why there is no document.

use super::Document;
use super::fault::Fault;
use super::leak::Leak;

/// Why there is no document. Never holds text of a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The case holds nothing yet that the document could be about.
    #[error("the case holds nothing yet for the document {}", document.key())]
    Nothing {
        /// Which document.
        document: Document,
    },
    /// The case holds nothing with the identifier that was asked for.
    #[error("the case holds nothing called {item} for the document {}", document.key())]
    NoSuchItem {
        /// Which document.
        document: Document,
        /// The identifier.
        item: String,
    },
    /// A field is longer than a document of this kind can hold.
    #[error("`{field}` is longer than {limit} characters; put the long text in an attachment")]
    TooLong {
        /// Where it stands, as keys: `plan.tiltak[2].hva`.
        field: String,
        /// The longest text that is set.
        limit: usize,
    },
    /// All texts together are longer than one document can hold.
    #[error("the texts together are longer than {limit} characters; move the longest into attachments")]
    TooMuch {
        /// The longest sum that is set.
        limit: usize,
    },
    /// The templates cannot set this case. A defect of the program, unless they are the user's own.
    #[error("the template failed at {}", places(faults))]
    Template {
        /// The mistakes, at least one.
        faults: Vec<Fault>,
    },
    /// A file among the user's own templates is called as a font and is none.
    #[error("{file} is no font")]
    BadFont {
        /// Its path among the templates.
        file: String,
    },
    /// A character got past the sanitiser without a font. A defect of the program.
    #[error("a character has no glyph in the document's fonts; please report this as a defect")]
    Glyph,
    /// The document breaks the standards that it claims. A defect of the program.
    #[error("the document breaks {}; it was not written; please report this as a defect", clauses.join(", "))]
    NotConforming {
        /// The clauses, such as `ISO 14289-1:2014:7.2:15`.
        clauses: Vec<String>,
    },
    /// The document holds something that is withheld from its reader.
    #[error("the document holds what is withheld from its reader: {}; it was not written", leak_places(leaks))]
    Leak {
        /// What it holds, and where; at least one.
        leaks: Vec<Leak>,
    },
    /// Nobody can say whether the document holds something that is withheld. A defect of the program.
    #[error("the document cannot be read again, so it was not written; please report this as a defect")]
    Unproved,
    /// The typesetter did not start, or stopped. A defect of the program.
    #[error("the typesetter stopped; please report this as a defect")]
    Stopped,
}

fn places(faults: &[Fault]) -> String {
    let place = |fault: &Fault| match fault.place {
        Some((line, column)) => format!("{}:{line}:{column}", fault.file),
        None => fault.file.clone(),
    };
    faults.iter().map(place).collect::<Vec<_>>().join(", ")
}

fn leak_places(leaks: &[Leak]) -> String {
    leaks.iter().map(|leak| format!("`{}` in the {}", leak.field, leak.place)).collect::<Vec<_>>().join(", ")
}
