//! After a syntax error: what was read wrongly is taken back, and what follows is laid into the same tree.

use super::super::tree::{NodeData, Style};
use super::Builder;
use crate::source::Span;

impl Builder<'_, '_> {
    /// Leaves the text unread from an offset on.
    pub(in crate::yaml) fn leave(&mut self, from: u32) {
        self.broken.push(Span::new(from, self.text().len() as u32));
    }

    /// After a syntax error: closes what is open, but for the top-level mapping, which waits for more.
    pub(in crate::yaml) fn cut(&mut self, broken: Span) {
        self.drop_after(broken.end);
        self.broken.push(broken);
        let end = self.last.end;
        while self.stack.len() > 1 {
            self.close(end);
        }
        match self.stack.first() {
            Some(root) if root.is_map && root.style == Style::Block => {
                self.fill_last_key();
                self.rests = true;
            }
            _ => self.drop_all(),
        }
        self.last = Span::empty(broken.end);
        self.documents = 0;
    }

    /// Forgets what was read after an offset, since it is read again from there. Nodes lie in the order in which they
    /// end.
    fn drop_after(&mut self, offset: u32) {
        let lies_after = |node: &NodeData<'_>| node.span.end > offset;
        let kept = self.tree.nodes.iter().position(lies_after).unwrap_or(self.tree.nodes.len());
        self.tree.nodes.truncate(kept);
        self.finished.retain(|id| (id.0 as usize) < kept);
        self.stack.retain(|frame| frame.start < offset);
        self.problems.retain(|problem| problem.span.start < offset);
        self.last = Span::new(self.last.start.min(offset), self.last.end.min(offset));
        self.forget_dropped();
    }

    fn drop_all(&mut self) {
        self.stack.clear();
        self.finished.clear();
        self.tree.nodes.clear();
        self.root = None;
        self.forget_dropped();
    }

    fn forget_dropped(&mut self) {
        let kept = self.tree.nodes.len();
        self.anchors.retain(|_, node| node.is_some_and(|node| (node.0 as usize) < kept));
        for problem in &mut self.problems {
            problem.node = problem.node.filter(|node| (node.0 as usize) < kept);
        }
    }

    /// Lets every node hold what lies in it: what is read after an error may have come to lie elsewhere than its place.
    /// Nodes lie in the order in which they end, those inside a node before it.
    pub(super) fn widen(&mut self) {
        for at in 0..self.tree.nodes.len() {
            let NodeData { span, parent, .. } = self.tree.nodes[at];
            let outer = &mut self.tree.nodes[parent.0 as usize].span;
            *outer = Span::new(outer.start.min(span.start), outer.end.max(span.end));
        }
    }
}
