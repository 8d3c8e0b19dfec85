//! Requirements of the catalogue that no rule checks, each with the reason.

use crate::lang::Text;

/// A requirement of the catalogue that gets no rule.
#[derive(Debug)]
pub struct Unruled {
    /// The catalogue's code: `DOK-12`.
    pub code: &'static str,
    /// The requirement as a short phrase.
    pub title: Text,
    /// Who or what sees to it instead.
    pub by: By,
    /// Why there is no rule, and what that means for the reader.
    pub why: Text,
}

/// Who or what sees to a requirement that has no rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A person: no program can judge it.
    Person,
    /// The schema refuses a file that lacks it.
    Schema,
    /// Another rule sees it.
    OtherRule(&'static str),
    /// It is about what a document shows.
    Document,
    /// `brille diff` sees it, in two versions of a file.
    Comparison,
    /// It is about several files, or about where files lie, and not about one file.
    Surroundings,
    /// The sources do not say clearly enough what is required.
    Unclear,
}

impl By {
    /// What a reader is told.
    pub fn describe(self) -> Text {
        match self {
            By::Person => Text::new("vurderes av et menneske", "blir vurdert av eit menneske", "judged by a person"),
            By::Schema => Text::new("dekkes av skjemaet", "blir dekt av skjemaet", "covered by the schema"),
            By::OtherRule(_) => {
                Text::new("dekkes av en annen regel", "blir dekt av ein annan regel", "covered by another rule")
            }
            By::Document => Text::new("gjelder dokumentene", "gjeld dokumenta", "about the documents"),
            By::Comparison => {
                Text::new("dekkes av `brille diff`", "blir dekt av `brille diff`", "covered by `brille diff`")
            }
            By::Surroundings => {
                Text::new("gjelder mer enn én saksfil", "gjeld meir enn éi saksfil", "about more than one case file")
            }
            By::Unclear => Text::new("kildene er uklare", "kjeldene er uklare", "the sources are unclear"),
        }
    }
}
