//! Builds the tree from what the parser reads: a stack of open collections over one list of finished nodes.

mod mend;
mod scalar;

pub(super) use scalar::Tag;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::limits::Limits;
use super::problem::{Parsed, Problem, ProblemKind, Slip};
use super::tree::{Entry, Kind, NodeData, NodeId, Style, Tree};
use super::{characters, comments, keys, spans};
use crate::source::{Span, line_end, line_start};

/// The text is not read any further: a limit is passed, or something follows that is no part of the case.
pub(super) struct Stop;

/// Whether reading goes on.
pub(super) type Flow = Result<(), Stop>;

/// An open collection.
struct Frame<'s> {
    is_map: bool,
    /// Where its children begin in the list of finished nodes.
    children: usize,
    start: u32,
    style: Style,
    anchor: Option<Cow<'s, str>>,
    weight: u32,
    height: u16,
}

/// What an anchor may still come to stand on.
enum Latest {
    Node(NodeId),
    Opened,
}

pub(super) struct Builder<'s, 'l> {
    tree: Tree<'s>,
    limits: &'l Limits,
    problems: Vec<Problem>,
    broken: Vec<Span>,
    stack: Vec<Frame<'s>>,
    /// Finished nodes whose collection is still open.
    finished: Vec<NodeId>,
    /// The node with an anchor; none while it is still open.
    anchors: BTreeMap<Cow<'s, str>, Option<NodeId>>,
    root: Option<NodeId>,
    latest: Latest,
    /// The end of the last key, value or mark.
    last: Span,
    documents: u32,
    /// A limit is passed.
    is_full: bool,
    /// The top-level mapping has ended. It stays open all the same, so that what follows an error can be laid into it.
    rests: bool,
}

/// About so many bytes of a case make a node: room for the nodes is made at once.
const BYTES_A_NODE: usize = 10;

/// More room than for so many nodes is made only as it is needed.
const MANY_NODES: usize = 10_000;

impl<'s, 'l> Builder<'s, 'l> {
    pub(super) fn new(text: &'s str, limits: &'l Limits) -> Self {
        let root = NodeId(0);
        let nodes = Vec::with_capacity((text.len() / BYTES_A_NODE).min(MANY_NODES));
        let tree = Tree { text, nodes, items: Vec::new(), entries: Vec::new(), comments: Vec::new(), root };
        Self {
            tree,
            limits,
            problems: Vec::new(),
            broken: Vec::new(),
            stack: Vec::new(),
            finished: Vec::new(),
            anchors: BTreeMap::new(),
            root: None,
            latest: Latest::Opened,
            last: Span::default(),
            documents: 0,
            is_full: false,
            rests: false,
        }
    }

    pub(super) fn text(&self) -> &'s str {
        self.tree.text
    }

    /// The last key, value or opening bracket.
    pub(super) fn last(&self) -> Span {
        self.last
    }

    /// The bracket that opens the innermost collection, where that is written with brackets.
    pub(super) fn open_bracket(&self) -> Option<u32> {
        self.stack.last().filter(|frame| frame.style == Style::Flow).map(|frame| frame.start)
    }

    pub(super) fn report(&mut self, problem: Problem) {
        if !self.is_full && self.problems.len() < self.limits.problems {
            self.problems.push(problem);
        }
    }

    /// Takes back what was reported on one line: a syntax error there explains it better.
    pub(super) fn retract_line(&mut self, at: usize) {
        let line = line_start(self.text(), at) as u32..line_end(self.text(), at) as u32;
        self.problems.retain(|problem| !line.contains(&problem.span.start));
    }

    /// Ends reading at a limit. What seems wrong with what is then left open says nothing.
    fn stop_full(&mut self, kind: ProblemKind, span: Span) -> Flow {
        self.report(Problem::new(kind, span));
        self.is_full = true;
        Err(Stop)
    }

    pub(super) fn document(&mut self, span: Span) -> Flow {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        self.report(Problem::new(ProblemKind::SeveralDocuments, span));
        Err(Stop)
    }

    pub(super) fn scalar(&mut self, value: Cow<'s, str>, style: Style, span: Span, tag: Option<Tag>) -> Flow {
        let span = self.scalar_span(&value, style, span);
        let tag_span = tag.map(|_| spans::tag(self.text(), self.last.end.min(span.start), span.start));
        let (kind, problem) = scalar::kind_of(value, style, span, tag);
        let kind = if self.is_key() { scalar::normalised(kind) } else { kind };
        let hard_space = if self.is_key() { ProblemKind::HardSpace } else { ProblemKind::HardSpaceAroundValue };
        let id = self.leaf(kind, style, span, 1, 0)?;
        if let Some(problem) = problem {
            let at = if problem == ProblemKind::Tag { tag_span.unwrap_or(span) } else { span };
            self.report(Problem::new(problem, at).on(id));
        }
        if style == Style::Plain {
            self.report_lookalikes(id, span, hard_space);
        }
        Ok(())
    }

    fn scalar_span(&self, value: &str, style: Style, span: Span) -> Span {
        match style {
            Style::Literal | Style::Folded => {
                spans::block_scalar(self.text(), span, self.last.end.min(span.start), value)
            }
            // Nothing after a colon is reported before the colon.
            _ if span.start == span.end && self.text()[span.start as usize..].starts_with(':') => {
                Span::empty(span.start + 1)
            }
            _ => span,
        }
    }

    /// Reports what is allowed as unquoted text and yet means something else to whoever wrote it.
    fn report_lookalikes(&mut self, id: NodeId, span: Span, hard_space: ProblemKind) {
        if let Some(at) = characters::hard_space(self.text(), span) {
            self.report(Problem::new(hard_space, at).on(id));
        }
        if let Some(at) = spans::glued_dash(self.text(), span) {
            self.report(Problem::new(ProblemKind::Syntax(Slip::NoSpaceAfterDash), at).on(id));
        }
    }

    pub(super) fn anchor(&mut self, name: Cow<'s, str>) {
        match self.latest {
            Latest::Node(id) => {
                self.anchors.insert(name, Some(id));
            }
            Latest::Opened => {
                self.anchors.insert(name.clone(), None);
                if let Some(frame) = self.stack.last_mut() {
                    frame.anchor = Some(name);
                }
            }
        }
    }

    pub(super) fn alias(&mut self, span: Span) -> Flow {
        let name = &self.text()[span.range()][1..];
        let problem = match self.anchors.get(name) {
            Some(Some(target)) => {
                let target = *target;
                let NodeData { weight, height, .. } = self.tree.nodes[target.0 as usize];
                return self.leaf(Kind::Alias(target), Style::Alias, span, weight, height).map(|_| ());
            }
            Some(None) => ProblemKind::AliasCycle,
            None => ProblemKind::UnknownAnchor,
        };
        let id = self.leaf(Kind::Null, Style::Alias, span, 1, 0)?;
        self.report(Problem::new(problem, span).on(id));
        Ok(())
    }

    pub(super) fn start(&mut self, is_map: bool, style: Style, span: Span, tag: Option<Tag>) -> Flow {
        if self.rests {
            self.rests = false;
            return if is_map && style == Style::Block { Ok(()) } else { Err(Stop) };
        }
        self.check_room(span, 1)?;
        let after = self.last.end.min(span.start);
        if tag.is_some_and(|tag| tag != if is_map { Tag::Map } else { Tag::Seq }) {
            self.report(Problem::new(ProblemKind::Tag, spans::tag(self.text(), after, span.start)));
        }
        let in_block_map = self.stack.last().is_some_and(|frame| frame.is_map && frame.style == Style::Block);
        let is_block_list = !is_map && style == Style::Block;
        let start =
            if is_block_list && in_block_map { spans::first_dash(self.text(), span.start, after) } else { span.start };
        let children = self.finished.len();
        self.stack.push(Frame { is_map, children, start, style, anchor: None, weight: 1, height: 0 });
        self.latest = Latest::Opened;
        if style == Style::Flow {
            self.last = span;
        }
        Ok(())
    }

    pub(super) fn end(&mut self, span: Span) -> Flow {
        match self.stack.as_slice() {
            [root] if root.is_map && root.style == Style::Block => {
                self.rests = true;
                Ok(())
            }
            _ => {
                self.close(span.end);
                self.check_expansion(span)
            }
        }
    }

    pub(super) fn finish(mut self) -> Parsed<'s> {
        while !self.stack.is_empty() {
            self.close(self.last.end);
        }
        let end = Span::empty(self.text().len() as u32);
        self.tree.root = match self.root {
            Some(root) => root,
            None => self.push(Kind::Null, Style::Plain, end, 1, 0),
        };
        if !self.broken.is_empty() {
            self.widen();
        }
        self.tree.comments = comments::find(self.tree.text, &self.tree.nodes);
        self.problems.sort_by_key(|problem| problem.span);
        Parsed { tree: self.tree, problems: self.problems, broken: self.broken }
    }

    /// Whether the next node is a key.
    fn is_key(&self) -> bool {
        self.stack.last().is_some_and(|frame| frame.is_map && (self.finished.len() - frame.children).is_multiple_of(2))
    }

    fn check_room(&mut self, span: Span, height: u16) -> Flow {
        // Every open collection becomes a node when it ends, perhaps with an empty value for its last key.
        if self.tree.nodes.len() + 2 * self.stack.len() >= self.limits.nodes {
            return self.stop_full(ProblemKind::TooManyNodes, span);
        }
        if self.stack.len() + height as usize > self.limits.depth {
            return self.stop_full(ProblemKind::TooDeep, span);
        }
        Ok(())
    }

    fn leaf(&mut self, kind: Kind<'s>, style: Style, span: Span, weight: u32, height: u16) -> Result<NodeId, Stop> {
        if self.rests {
            return Err(Stop);
        }
        self.check_room(span, height)?;
        let id = self.push(kind, style, span, weight, height);
        self.latest = Latest::Node(id);
        self.last = span;
        self.attach(id);
        self.check_expansion(span)?;
        Ok(id)
    }

    fn push(&mut self, kind: Kind<'s>, style: Style, span: Span, weight: u32, height: u16) -> NodeId {
        let id = NodeId(self.tree.nodes.len() as u32);
        self.tree.nodes.push(NodeData { kind, span, style, parent: id, weight, height });
        id
    }

    fn attach(&mut self, id: NodeId) {
        let NodeData { weight, height, .. } = self.tree.nodes[id.0 as usize];
        let Some(frame) = self.stack.last_mut() else {
            self.root = Some(id);
            return;
        };
        self.finished.push(id);
        frame.weight = frame.weight.saturating_add(weight);
        frame.height = frame.height.max(height);
    }

    fn check_expansion(&mut self, span: Span) -> Flow {
        let weight = self.stack.last().map_or(0, |frame| frame.weight);
        if weight > self.limits.expanded { self.stop_full(ProblemKind::ExpandsTooFar, span) } else { Ok(()) }
    }

    /// Gives the last key of the innermost mapping an empty value where reading ended before its value.
    fn fill_last_key(&mut self) {
        let is_map = self.stack.last().is_some_and(|frame| frame.is_map);
        if is_map && !self.is_key() {
            let id = self.push(Kind::Null, Style::Plain, Span::empty(self.last.end), 1, 0);
            self.finished.push(id);
        }
    }

    fn close(&mut self, end: u32) {
        self.fill_last_key();
        let Some(frame) = self.stack.pop() else { return };
        let children = self.finished.split_off(frame.children);
        let span = self.collection_span(&frame, &children, end);
        let kind = if frame.is_map { self.mapping(&children) } else { self.sequence(&children) };
        let id = self.push(kind, frame.style, span, frame.weight, frame.height.saturating_add(1));
        for child in children {
            self.tree.nodes[child.0 as usize].parent = id;
        }
        if let Some(name) = frame.anchor {
            self.anchors.insert(name, Some(id));
        }
        self.latest = Latest::Node(id);
        self.last = Span::new(self.last.start, span.end.max(self.last.end));
        self.attach(id);
    }

    /// A block collection ends with its last child.
    fn collection_span(&self, frame: &Frame<'_>, children: &[NodeId], end: u32) -> Span {
        let span_of = |id: &NodeId| self.tree.nodes[id.0 as usize].span;
        let start = children.first().map_or(frame.start, |first| frame.start.min(span_of(first).start));
        let last_end = children.last().map_or(start, |last| span_of(last).end);
        let end = if frame.style == Style::Block { last_end } else { end.max(last_end) };
        Span::new(start, end.max(start))
    }

    fn sequence(&mut self, children: &[NodeId]) -> Kind<'s> {
        let start = self.tree.items.len() as u32;
        self.tree.items.extend_from_slice(children);
        Kind::Seq { start, len: children.len() as u32 }
    }

    fn mapping(&mut self, children: &[NodeId]) -> Kind<'s> {
        let start = self.tree.entries.len();
        self.tree.entries.extend(children.chunks_exact(2).map(|pair| Entry { key: pair[0], value: pair[1] }));
        for problem in keys::check(&self.tree, &self.tree.entries[start..]) {
            self.report(problem);
        }
        Kind::Map { start: start as u32, len: (children.len() / 2) as u32 }
    }
}
