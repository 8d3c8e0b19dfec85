//! A document as it is read, from marking to last line: what typst and HTML both draw, with nothing left to look up.
//!
//! All text is [`Clean`]: text of a case is safe to set, and nothing in it is ever read as markup.

use serde::Serialize;

use super::clean::Clean;

/// A whole document.
#[derive(Serialize)]
pub(super) struct Paper {
    /// `nb` or `nn`.
    pub(super) lang: &'static str,
    /// Which document, as the command line names it.
    pub(super) kind: &'static str,
    /// The document's name, as it stands at the top of every page.
    pub(super) name: Clean,
    /// What the document is by law, below its name.
    pub(super) subtitle: Option<Clean>,
    /// The name in the metadata of the file. Never holds text that could be a person's name.
    pub(super) record: Clean,
    pub(super) school: Option<Clean>,
    pub(super) owner: Option<Clean>,
    pub(super) marking: Marking,
    /// For whom the copy is, on every page.
    pub(super) reader: Option<Clean>,
    /// What the reader of the copy must keep to.
    pub(super) duty: Option<Clean>,
    /// That errors remain, in a sentence. None where the document is finished.
    pub(super) draft: Option<Draft>,
    pub(super) running: Running,
    pub(super) look: Look,
    /// What the attached case file is, where it is attached.
    pub(super) source: Option<Clean>,
    /// What frames the document, in rows of four.
    pub(super) facts: Vec<Vec<Fact>>,
    pub(super) body: Vec<Block>,
    pub(super) words: Furniture,
}

/// What is the municipality's or the school's own on a document. All of it comes from the settings, nothing from a case.
#[derive(Default, Serialize)]
pub(super) struct Look {
    /// The colour of headings and lines, such as `#0b4453`; none for that of the template.
    pub(super) accent: Option<String>,
    pub(super) logo: Option<Logo>,
    /// Lines below the name of the school, in place of its owner.
    pub(super) sender: Vec<Clean>,
    /// How the sender is reached.
    pub(super) contact: Option<Clean>,
    /// Texts before the first section, paragraphs apart by a blank line.
    pub(super) before: Vec<Clean>,
    /// Texts after the last section.
    pub(super) after: Vec<Clean>,
}

/// The image of the letterhead.
#[derive(Serialize)]
pub(super) struct Logo {
    /// Its path among the files that a template can read.
    pub(super) file: &'static str,
    /// What it shows, for those who do not see it.
    pub(super) text: Clean,
    /// Its size on paper, in millimetres.
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How access to the document is marked.
#[derive(Serialize)]
pub(super) struct Marking {
    pub(super) label: Clean,
    pub(super) basis: Option<Clean>,
}

/// The mark of a document that is not finished.
#[derive(Serialize)]
pub(super) struct Draft {
    pub(super) label: Clean,
    pub(super) text: Clean,
}

/// What stands at the top and the foot of every page, short enough for one line.
#[derive(Serialize)]
pub(super) struct Running {
    pub(super) school: Option<Clean>,
    /// Case, version and date.
    pub(super) foot: Vec<Clean>,
}

/// A label with what it says.
#[derive(Serialize)]
pub(super) struct Fact {
    pub(super) label: Clean,
    pub(super) value: Option<Clean>,
    /// What stands in the place of a value that is not there.
    pub(super) missing: Clean,
    pub(super) note: Option<Clean>,
}

/// The words of the page itself.
#[derive(Serialize)]
pub(super) struct Furniture {
    /// What leads past the head of a page on a screen.
    pub(super) skip: Clean,
    /// What is said before words that were taken out, and before words that were added, where nobody sees the lines.
    pub(super) removed: Clean,
    pub(super) added: Clean,
    pub(super) page: Clean,
    pub(super) of: Clean,
    /// What a cell to write in is called, where nobody sees the columns.
    pub(super) write_here: Clean,
}

/// A part of a document.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Block {
    /// A heading of the first or the second level.
    Heading {
        level: u8,
        text: Line,
    },
    /// One paragraph.
    Line {
        text: Line,
    },
    /// Running text, paragraphs apart by a blank line.
    Prose {
        text: Clean,
        tone: Tone,
    },
    /// A paragraph that leads into what follows, and stays with it.
    Lead {
        text: Line,
    },
    /// Somebody's own words.
    Voice {
        text: Clean,
    },
    /// A label that opens its own paragraph.
    Detail {
        label: Clean,
        text: Line,
    },
    /// A label with what it labels beside it.
    Entry {
        label: Line,
        note: Line,
        body: Vec<Block>,
    },
    /// How far a measure has come, with what frames it.
    Status {
        status: &'static str,
        word: Clean,
        frame: Vec<Clean>,
    },
    /// Something that must not be overlooked.
    Notice {
        title: Option<Clean>,
        body: Vec<Block>,
    },
    /// Points.
    List {
        items: Vec<Line>,
    },
    Table(Table),
    /// Persons with their codes.
    Codes {
        people: Vec<Coded>,
        named: bool,
    },
    /// Lines to sign on.
    Signatures {
        people: Vec<Line>,
        signature: Clean,
        place_and_date: Clean,
    },
    /// Room to write in by hand.
    Room {
        label: Clean,
        lines: u8,
    },
    /// Short fields to fill in by hand, side by side.
    Fields {
        labels: Vec<Clean>,
    },
    /// The height of so many written lines, with nothing in it.
    Blank {
        lines: u8,
    },
    /// Boxes to tick by hand.
    Choices {
        label: Clean,
        options: Vec<Clean>,
    },
}

/// How running text is set.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tone {
    Plain,
    Strong,
    Large,
}

/// A person with the code that stands for them.
#[derive(Serialize)]
pub(super) struct Coded {
    pub(super) code: Clean,
    pub(super) text: Clean,
}

/// A table with a header row.
#[derive(Serialize)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// Whether the first cell of each row heads the row.
    pub(super) row_headers: bool,
    /// Whether lines stand between the columns, for those who write by hand.
    pub(super) ruled: bool,
    /// How the table is built, for those who do not see it. Only where it is not plain.
    pub(super) summary: Option<Clean>,
    /// What stands in the place of rows where there are none.
    pub(super) empty: Option<Clean>,
}

#[derive(Serialize)]
pub(super) struct Column {
    pub(super) head: Clean,
    /// The letter of the law that the column answers.
    pub(super) letter: Option<&'static str>,
    /// Millimetres; none for a share of what is left.
    pub(super) width: Option<u8>,
}

#[derive(Default, Serialize)]
pub(super) struct Row {
    pub(super) cells: Vec<Vec<Block>>,
    /// What stands across the table below the cells.
    pub(super) below: Vec<Block>,
    /// Whether the row is so long that it must be allowed to break over pages.
    pub(super) long: bool,
}

/// A run of words on a line.
#[derive(Clone, Serialize)]
pub(super) struct Run {
    pub(super) text: Clean,
    pub(super) style: Style,
}

impl Run {
    /// The run set strongly.
    pub(super) fn made_strong(self) -> Self {
        Self { style: Style::Strong, ..self }
    }
}

/// How a run is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Style {
    Plain,
    Strong,
    /// Less loud than the rest.
    Muted,
    /// Small and less loud.
    Small,
    /// A date, strong and in figures of one width.
    Date,
    /// A line break.
    Break,
    /// Words that were taken out since the last version.
    Removed,
    /// Words that were added since the last version.
    Added,
}

/// A line of runs.
#[derive(Clone, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Line(pub(super) Vec<Run>);

impl Line {
    pub(super) fn with(mut self, text: impl Into<Clean>, style: Style) -> Self {
        self.0.push(Run { text: text.into(), style });
        self
    }

    /// One more run.
    pub(super) fn and(self, text: impl Into<Clean>) -> Self {
        self.with(text, Style::Plain)
    }

    pub(super) fn strong(self, text: impl Into<Clean>) -> Self {
        self.with(text, Style::Strong)
    }

    pub(super) fn muted(self, text: impl Into<Clean>) -> Self {
        self.with(text, Style::Muted)
    }

    pub(super) fn small(self, text: impl Into<Clean>) -> Self {
        self.with(text, Style::Small)
    }

    /// A line break, where something stands before it.
    pub(super) fn br(self) -> Self {
        if self.is_empty() { self } else { self.with("", Style::Break) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Into<Clean>> From<T> for Line {
    fn from(text: T) -> Self {
        Self::default().and(text)
    }
}

impl Block {
    /// A heading of the first level.
    pub(super) fn section(text: impl Into<Line>) -> Self {
        Self::Heading { level: 1, text: text.into() }
    }

    /// A heading of the second level.
    pub(super) fn subsection(text: impl Into<Line>) -> Self {
        Self::Heading { level: 2, text: text.into() }
    }

    pub(super) fn line(text: impl Into<Line>) -> Self {
        Self::Line { text: text.into() }
    }

    pub(super) fn prose(text: Clean) -> Self {
        Self::Prose { text, tone: Tone::Plain }
    }

    pub(super) fn lead(text: impl Into<Line>) -> Self {
        Self::Lead { text: text.into() }
    }

    pub(super) fn detail(label: impl Into<Clean>, text: impl Into<Line>) -> Self {
        Self::Detail { label: label.into(), text: text.into() }
    }

    pub(super) fn entry(label: impl Into<Line>, body: Vec<Block>) -> Self {
        Self::Entry { label: label.into(), note: Line::default(), body }
    }

    pub(super) fn noted(label: impl Into<Line>, note: impl Into<Line>, body: Vec<Block>) -> Self {
        Self::Entry { label: label.into(), note: note.into(), body }
    }
}

impl Table {
    /// A plain table; a width of 0 takes a share of what is left.
    pub(super) fn plain(columns: &[(&'static str, u8)], rows: Vec<Vec<Vec<Block>>>) -> Block {
        let column = |&(head, width): &(&'static str, u8)| Column {
            head: Clean::own(head),
            letter: None,
            width: (width > 0).then_some(width),
        };
        Block::Table(Self {
            columns: columns.iter().map(column).collect(),
            rows: rows.into_iter().map(|cells| Row { cells, ..Row::default() }).collect(),
            row_headers: false,
            ruled: false,
            summary: None,
            empty: None,
        })
    }
}
