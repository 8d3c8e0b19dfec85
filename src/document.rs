//! The documents that a case yields, by name: what settings, the command line and the render room speak of.

/// A document of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// The written plan (§ 12-4 third paragraph).
    Plan,
    /// The course of the case: everything dated, on one line of time.
    Timeline,
    /// What was investigated, and what was found (§ 12-4 second paragraph).
    Investigation,
    /// One round of evaluation.
    Evaluation,
    /// What the pupils have said, and what was done with it (§ 10-2).
    Hearings,
    /// The contact with the parents (§§ 10-3, 10-8).
    Contacts,
    /// The account for Statsforvalteren (§ 12-6).
    Account,
    /// The report to the owner of the school (§ 12-4 second paragraph, § 12-5).
    OwnerNotice,
    /// A page in plain language for the pupil and the parents.
    Plain,
    /// An empty plan to fill in by hand.
    Form,
    /// What lies in a package with other documents. Only who makes a package can say what it holds, so it is none of
    /// those that are made of a case alone.
    Contents,
}

impl Document {
    /// All documents, in the order in which they are listed.
    pub const ALL: [Document; 10] = [
        Document::Plan,
        Document::Timeline,
        Document::Investigation,
        Document::Evaluation,
        Document::Hearings,
        Document::Contacts,
        Document::Account,
        Document::OwnerNotice,
        Document::Plain,
        Document::Form,
    ];

    /// The document's name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Document::Plan => "aktivitetsplan",
            Document::Timeline => "saksgang",
            Document::Investigation => "undersøkelse",
            Document::Evaluation => "evaluering",
            Document::Hearings => "medvirkning",
            Document::Contacts => "foreldrekontakt",
            Document::Account => "redegjørelse",
            Document::OwnerNotice => "melding-til-skoleeier",
            Document::Plain => "enkelt-forklart",
            Document::Form => "skjema",
            Document::Contents => "innhold",
        }
    }

    /// The document's name in names of files, in letters that every archive and every mail system takes.
    pub fn file_name(self) -> &'static str {
        match self {
            Document::Investigation => "undersoekelse",
            Document::Account => "redegjoerelse",
            other => other.key(),
        }
    }
}
