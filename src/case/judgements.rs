//! What a person has answered to the questions that no program can judge.

use super::choices::YesNo;
use super::read::{At, Code, Day, Words, choice, section};

choice! {
    /// A question that only a person can answer.
    Asked {
        /// Whether there are special reasons to hear the case (§ 12-6 second paragraph).
        SpecialReasons = "særlige_grunner",
        /// Whether what the pupil says is taken seriously.
        Voice = "elevens_stemme",
        /// Whether the measures answer the whole problem.
        WholeProblem = "hele_problemet",
        /// Whether the measures are suitable.
        Suitable = "egnede_tiltak",
        /// Whether all was done as soon as the case asked for.
        Soon = "snarest",
        /// Whether the school keeps an eye on how the pupils are.
        Watching = "følger_med",
        /// Whether the case was judged as serious as it is.
        Serious = "alvoret",
        /// Whether the pupil's best interests were weighed rightly.
        BestInterests = "elevens_beste",
        /// Whether a report on somebody who works at the school was obviously groundless.
        Groundless = "åpenbart_grunnløs",
    }
}

section! {
    /// A person's answer to one of them.
    Judgement {
        /// Which question.
        asked: Option<At<'t, Asked>> = "spørsmål",
        /// The answer.
        answer: Option<At<'t, YesNo>> = "svar",
        /// Who answers.
        by: Option<Code<'t>> = "av",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
    }
}
