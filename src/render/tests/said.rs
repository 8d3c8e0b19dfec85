//! What a paper says, text by text, in the order in which it is read.

use crate::render::paper::{Block, Line, Paper, Row, Style, Table};

/// All texts of a paper.
pub(super) fn texts(paper: &Paper) -> Vec<String> {
    let mut said = Said { all: Vec::new(), removed: paper.words.removed.as_str(), added: paper.words.added.as_str() };
    said.maybe([&paper.school]);
    match paper.look.sender.is_empty() {
        true => said.maybe([&paper.owner]),
        false => paper.look.sender.iter().for_each(|line| said.one(line.as_str())),
    }
    said.one(paper.marking.label.as_str());
    said.maybe([&paper.marking.basis, &paper.reader]);
    said.one(paper.name.as_str());
    said.maybe([&paper.subtitle]);
    if let Some(draft) = &paper.draft {
        said.one(draft.label.as_str());
        said.one(draft.text.as_str());
    }
    for fact in paper.facts.iter().flatten() {
        said.one(fact.label.as_str());
        said.one(fact.value.as_ref().unwrap_or(&fact.missing).as_str());
        said.maybe([&fact.note]);
    }
    said.maybe([&paper.duty]);
    paper.look.before.iter().for_each(|text| said.one(text.as_str()));
    said.blocks(&paper.body);
    paper.look.after.iter().for_each(|text| said.one(text.as_str()));
    said.maybe([&paper.look.contact]);
    paper.running.foot.iter().for_each(|part| said.one(part.as_str()));
    said.all
}

struct Said<'p> {
    all: Vec<String>,
    removed: &'p str,
    added: &'p str,
}

impl Said<'_> {
    fn one(&mut self, text: &str) {
        self.all.push(text.to_owned());
    }

    fn maybe<const N: usize>(&mut self, texts: [&Option<super::super::clean::Clean>; N]) {
        texts.into_iter().flatten().for_each(|text| self.one(text.as_str()));
    }

    fn line(&mut self, line: &Line) {
        for run in &line.0 {
            match run.style {
                Style::Removed => self.one(self.removed),
                Style::Added => self.one(self.added),
                _ => {}
            }
            self.one(run.text.as_str());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } | Block::Line { text } | Block::Lead { text } => self.line(text),
            Block::Prose { text, .. } | Block::Voice { text } => self.one(text.as_str()),
            Block::Detail { label, text } => {
                self.one(label.as_str());
                self.line(text);
            }
            Block::Entry { label, note, body } => {
                self.line(label);
                self.line(note);
                self.blocks(body);
            }
            Block::Status { word, frame, .. } => {
                self.one(word.as_str());
                frame.iter().for_each(|part| self.one(part.as_str()));
            }
            Block::Notice { title, body } => {
                self.maybe([title]);
                self.blocks(body);
            }
            Block::List { items } => items.iter().for_each(|item| self.line(item)),
            Block::Table(table) => self.table(table),
            Block::Codes { people, .. } => {
                for who in people {
                    self.one(who.code.as_str());
                    self.one(who.text.as_str());
                }
            }
            Block::Signatures { people, signature, place_and_date } => {
                for who in people {
                    self.line(who);
                    self.one(signature.as_str());
                    self.one(place_and_date.as_str());
                }
            }
            Block::Room { label, .. } => self.one(label.as_str()),
            Block::Fields { labels } => labels.iter().for_each(|label| self.one(label.as_str())),
            Block::Blank { .. } => {}
            Block::Choices { label, options } => {
                self.one(label.as_str());
                options.iter().for_each(|option| self.one(option.as_str()));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.maybe([&table.summary]);
        for column in &table.columns {
            column.letter.iter().for_each(|letter| self.one(letter));
            self.one(column.head.as_str());
        }
        self.maybe([&table.empty]);
        for Row { cells, below, .. } in &table.rows {
            cells.iter().for_each(|cell| self.blocks(cell));
            self.blocks(below);
        }
    }
}
