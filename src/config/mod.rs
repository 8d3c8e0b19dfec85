//! The settings of a school or a municipality, from the text of `brille.yaml`: typed settings and findings out.
//!
//! A settings file is read like a case: one tree, one schema, and each mistake is a finding with its place. What is
//! mistaken is left out, and the rest holds. Paths and patterns count from the folder of the file; this room only
//! compares words, and looks at no disk.

mod colour;
mod files;
mod layer;
mod level;
mod look;
pub mod schema;

pub use colour::Colour;
pub use layer::{Change, Holding, Said};
pub use look::{Logo, Look, OwnText, Wording};

use crate::finding::{self, Finding};
use crate::rules::{self, form};
use crate::schema::Document;
use crate::yaml::{Kind, Node, Parsed};
use files::Files;
use layer::Layer;

/// What a settings file is called, the name that counts first.
pub const NAMES: [&str; 2] = ["brille.yaml", "brille.yml"];

/// What one settings file says.
#[derive(Debug, Default)]
pub struct Config {
    base: Layer,
    exceptions: Vec<Exception>,
    left_out: Files,
    baseline: Option<Said<String>>,
}

/// Settings for some of the files.
#[derive(Debug)]
struct Exception {
    files: Files,
    layer: Layer,
}

impl Config {
    /// Reads the settings, and tells what is wrong with them. An empty file is one without settings.
    pub fn read(parsed: &Parsed<'_>) -> (Self, Vec<Finding>) {
        let root = parsed.tree.root();
        let mut findings: Vec<Finding> =
            parsed.problems.iter().map(|problem| rules::yaml::finding(problem, &parsed.tree)).collect();
        if parsed.is_whole() && !matches!(root.kind(), Kind::Null) {
            findings.extend(Document::Settings.validate(&parsed.tree).iter().map(form::setting));
        }
        let mut files = |list: Option<Node<'_>>| {
            let (files, broken) = list.map(Files::read).unwrap_or_default();
            findings.extend(broken.into_iter().map(form::bad_pattern));
            files
        };
        let left_out = files(root.get("utelat"));
        let exceptions = root.get("unntak").into_iter().flat_map(Node::items);
        let exceptions =
            exceptions.map(|one| Exception { files: files(one.get("filer")), layer: Layer::read(one) }).collect();
        findings.extend(places(root).flat_map(look::findings));
        let config =
            Self { base: Layer::read(root), exceptions, left_out, baseline: layer::text(root.get("grunnlinje")) };
        findings.sort_by_key(|finding| (finding.span, finding.code));
        finding::identify(&mut findings, &parsed.tree);
        (config, findings)
    }

    /// What holds for a file, by its path from the folder of the settings file, with `/`. Where it has none, as standard
    /// input, no exception holds.
    pub fn holding(&self, path: Option<&str>) -> Holding<'_> {
        let path = path.map(files::composed);
        let holds = |exception: &&Exception| path.as_deref().is_some_and(|path| exception.files.cover(path));
        let exceptions = self.exceptions.iter().filter(holds).map(|exception| &exception.layer);
        Holding::new([&self.base].into_iter().chain(exceptions).collect())
    }

    /// Whether searches of folders leave out a file or a folder, by its path from the folder of the settings file.
    pub fn leaves_out(&self, path: &str) -> bool {
        self.left_out.cover(&files::composed(path))
    }

    /// Whether there are files that searches of folders leave out.
    pub fn leaves_some_out(&self) -> bool {
        !self.left_out.is_empty()
    }

    /// The path of the file with accepted findings.
    pub fn baseline(&self) -> Option<Said<&str>> {
        self.baseline.as_ref().map(Said::as_str)
    }
}

/// The top of a settings file and each of its exceptions.
fn places(root: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    [root].into_iter().chain(root.get("unntak").into_iter().flat_map(Node::items))
}

/// The values that name a school calendar, a folder of templates or a logo, wherever they stand: whoever can look at the
/// disk tells whether these are there.
pub fn links<'t>(parsed: &'t Parsed<'_>) -> impl Iterator<Item = (Link, Node<'t>)> {
    places(parsed.tree.root())
        .flat_map(|place| Link::ALL.into_iter().filter_map(move |link| Some((link, link.of(place)?))))
}

/// What a settings file links to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A school calendar.
    Calendar,
    /// A folder of templates.
    Templates,
    /// The image of the letterhead.
    Logo,
}

impl Link {
    const ALL: [Link; 3] = [Link::Calendar, Link::Templates, Link::Logo];

    fn of<'t>(self, place: Node<'t>) -> Option<Node<'t>> {
        match self {
            Link::Calendar => place.get("skolerute"),
            Link::Templates => place.get("maler"),
            Link::Logo => look::logo_file(place),
        }
    }
}

#[cfg(test)]
mod tests;
