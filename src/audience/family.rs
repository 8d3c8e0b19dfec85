//! What of the homes of a pupil a reader may see: what one parent must not read of the other, and what the pupil said.

use super::filter::{Filter, Place};
use super::kin::{self, Kin};
use super::people::Standing;
use super::show::{Column, Show};
use super::traces;
use crate::rules::{address, is_private};
use crate::yaml::Value;

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    /// It is shown.
    Open,
    /// It is shown, and somebody must read it before.
    Doubt,
    /// It is withheld.
    Withheld,
}

impl Filter<'_> {
    /// What the homes of the pupil have to say to the showing of a text. Texts without which there can be no copy are
    /// left to whoever makes it, unless a text for others can stand in their place.
    pub(super) fn judge_home(&self, show: Show, text: &str, at: &Place, item: &Value<'_>) -> Verdict {
        if self.column.is_public() || self.of_class || show == Show::Full || at.path.starts_with("personer.") {
            return Verdict::Open;
        }
        if self.column != Column::Guardians {
            return if kin::is_of_welfare(text) { Verdict::Doubt } else { Verdict::Open };
        }
        let was_there = self.was_there(show, item);
        let stops = show == Show::Problem || at.path == "plan.tiltak[].hva";
        let verdict = match show {
            _ if was_there => self.of_services(text).min(Verdict::Doubt),
            Show::Candid(_) if kin::kin(text) != Kin::Nobody => Verdict::Withheld,
            Show::CandidAbout | Show::Apart(_) | Show::AloneApart => self.of_kin(text).max(self.beside(text)),
            Show::Talk(field) | Show::TalkAlone(field) | Show::Sole(field) if self.has_pupil(field, item) => {
                self.of_pupils_word(text)
            }
            _ => self.beside(text),
        };
        let verdict = match show {
            Show::Apart(field) if !was_there && self.has_pupil(field, item) => verdict.max(self.of_pupils_word(text)),
            _ => verdict,
        };
        if stops { verdict.min(Verdict::Doubt) } else { verdict }
    }

    /// Whether the reader took part by the field that says who did.
    fn was_there(&self, show: Show, item: &Value<'_>) -> bool {
        match show {
            Show::Talk(field)
            | Show::TalkAlone(field)
            | Show::Apart(field)
            | Show::Sole(field)
            | Show::Candid(field)
            | Show::View(field) => !field.is_empty() && self.names(item, field).contains(&Standing::Recipient),
            _ => false,
        }
    }

    fn has_pupil(&self, field: &str, item: &Value<'_>) -> bool {
        self.names(item, field).contains(&Standing::Subject)
    }

    /// What the pupil told without the reader there: nothing of either guardian or of the home.
    fn of_pupils_word(&self, text: &str) -> Verdict {
        let is_of_guardian = self.mentions(text, Standing::Recipient) || self.mentions(text, Standing::Guardian);
        let of_home = is_of_guardian || kin::kin(text) != Kin::Nobody;
        let verdict = if of_home { Verdict::Withheld } else { Verdict::Open };
        verdict.max(self.of_services(text))
    }

    /// What is told of a parent who is called by kinship alone, and may be the other one.
    fn of_kin(&self, text: &str) -> Verdict {
        let has_other = self.people.known.iter().any(|person| person.standing == Standing::Guardian);
        match kin::kin(text) {
            Kin::Parent if has_other => Verdict::Withheld,
            Kin::Parent | Kin::Home => Verdict::Doubt,
            Kin::Nobody => Verdict::Open,
        }
    }

    /// What any other text tells of the homes: harm and what the pupil says of a parent, child welfare, private matters.
    fn beside(&self, text: &str) -> Verdict {
        let of_sentences = sentences(text).map(|sentence| self.of_sentence(sentence)).max();
        let is_of_matters = kin::is_of_home(text) || is_private(text);
        let of_parent = kin::kin(text) == Kin::Parent && is_of_matters;
        let doubt = if of_parent { Verdict::Doubt } else { Verdict::Open };
        of_sentences.unwrap_or(Verdict::Open).max(doubt).max(self.of_services(text))
    }

    /// Whether a sentence says that a guardian does harm, or what the pupil says of one. Where others than the family are
    /// in it, it may be they who do.
    fn of_sentence(&self, sentence: &str) -> Verdict {
        let mentioned = self.people.mentioned(sentence);
        let is_guardian = |standing: &Standing| matches!(standing, Standing::Recipient | Standing::Guardian);
        let of_guardian = mentioned.iter().any(is_guardian) || kin::kin(sentence) == Kin::Parent;
        let is_harm = kin::is_of_harm(sentence);
        if !of_guardian || !(is_harm || self.is_said_of_guardian(sentence)) {
            return Verdict::Open;
        }
        let others = |standing: &Standing| standing.is_other() || matches!(standing, Standing::Staff | Standing::Group);
        if mentioned.iter().any(others) { Verdict::Doubt } else { Verdict::Withheld }
    }

    /// «E1 sier at F2 …»: the pupil before a word for saying, and a guardian after it.
    fn is_said_of_guardian(&self, sentence: &str) -> bool {
        let mentions = self.people.finder.find(sentence);
        let standing = |who: usize| self.people.known[who].standing;
        let subject = mentions.iter().find(|mention| standing(mention.who) == Standing::Subject);
        let Some(subject) = subject else { return false };
        let after = &sentence[subject.range.end..];
        let guardian = mentions.iter().find(|mention| {
            mention.range.start >= subject.range.end
                && matches!(standing(mention.who), Standing::Recipient | Standing::Guardian)
        });
        match guardian {
            Some(guardian) => kin::says(&sentence[subject.range.end..guardian.range.start]),
            None => kin::kin(after) == Kin::Parent && kin::says(after),
        }
    }

    /// Child welfare and the police: the fields that say whether they were told are withheld from the homes, and so is
    /// what a text says of child welfare, unless it has the care. A report may be one to the school.
    fn of_services(&self, text: &str) -> Verdict {
        match () {
            () if kin::is_of_welfare(text) && !self.in_care => Verdict::Withheld,
            () if kin::is_of_welfare(text) || kin::is_of_report(text) => Verdict::Doubt,
            () => Verdict::Open,
        }
    }

    /// Whether a text may tell where the protected other guardian lives: any address, and whatever is said of living, of
    /// places and of journeys beside that guardian or a parent.
    pub(super) fn tells_other_address(&self, text: &str) -> bool {
        let is_of_other = self.mentions(text, Standing::Guardian) || kin::kin(text) == Kin::Parent;
        let is_placed = || kin::is_of_living(text) || traces::are_told(&self.people.without_people(text));
        !address::find(text).is_empty() || (is_of_other && is_placed())
    }

    /// Whether a text tells of the private matters of a guardian who does not read it.
    pub(super) fn tells_of_other_home(&self, text: &str) -> bool {
        self.mentions(text, Standing::Guardian) && (is_private(text) || kin::is_of_home(text))
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', '\n'])
}
