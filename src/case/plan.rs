//! The written plan and its evaluations (§ 12-4 third paragraph).

use super::choices::*;
use super::read::{At, Code, Day, Number, Words, section};

section! {
    /// The written plan.
    Plan {
        /// Its version.
        version: Option<Number<'t>> = "versjon",
        /// The date of this version.
        date: Option<Day<'t>> = "dato",
        /// Who approved it.
        approved_by: Option<Code<'t>> = "godkjent_av",
        /// Who leads the work.
        coordinator: Option<Code<'t>> = "koordinator",
        /// a: the problems that the measures shall solve.
        problems: Vec<Problem<'t>> = "problemer",
        /// b to e: the measures.
        measures: Vec<Measure<'t>> = "tiltak",
        /// Measures that were weighed and not taken.
        considered: Vec<Considered<'t>> = "vurderte_tiltak",
        /// What changed from version to version.
        changes: Vec<Change<'t>> = "endringer",
    }
}

section! {
    /// A problem.
    Problem {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// What it is.
        description: Option<Words<'t>> = "beskrivelse",
        /// What others may read of it, where the description says what is not theirs to know.
        public_text: Option<Words<'t>> = "tekst_til_andre",
        /// What it builds on.
        derived_from: Vec<Code<'t>> = "bygger_på",
        /// What keeps it going.
        maintained_by: Vec<Code<'t>> = "opprettholdes_av",
    }
}

section! {
    /// A measure.
    Measure {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// The problems that it shall solve.
        solves: Vec<Code<'t>> = "løser",
        /// What it works on.
        level: Option<At<'t, Level>> = "nivå",
        /// b: what.
        what: Option<Words<'t>> = "hva",
        /// Where.
        places: Vec<Words<'t>> = "hvor",
        /// How often.
        frequency: Option<Words<'t>> = "hyppighet",
        /// c: from when.
        start: Option<Day<'t>> = "start",
        /// Until when; without it until the evaluation.
        end: Option<Day<'t>> = "til",
        /// d: who carries it out.
        carried_out_by: Vec<Code<'t>> = "utføres_av",
        /// Who sees to it that it is done.
        responsible: Option<Code<'t>> = "ansvarlig",
        /// Who stands in.
        substitute: Option<Code<'t>> = "vikar",
        /// Why this measure.
        rationale: Option<Words<'t>> = "begrunnelse",
        /// What shows that it works.
        indicator: Option<Words<'t>> = "tegn_på_effekt",
        /// Other persons whom it concerns.
        affects: Vec<Code<'t>> = "gjelder",
        /// What others may read of it where the measure concerns somebody else.
        public_text: Option<Words<'t>> = "tekst_til_andre",
        /// Its kind, where the law sets limits of its own.
        kind: Option<At<'t, MeasureKind>> = "art",
        /// The formal decision that it rests on.
        decision: Option<Words<'t>> = "vedtak",
        /// The school rule that it rests on (§ 10-7).
        school_rule: Option<Words<'t>> = "skoleregel",
        /// Whether it answers the special vulnerability that the case names.
        for_vulnerability: Option<At<'t, YesNo>> = "for_sårbarhet",
        /// e: when it is evaluated.
        evaluated: Option<PlannedEvaluation<'t>> = "evalueres",
    }
}

section! {
    /// A planned evaluation.
    PlannedEvaluation {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Vec<Code<'t>> = "av",
    }
}

section! {
    /// A measure that was weighed and not taken.
    Considered {
        /// What.
        what: Option<Words<'t>> = "hva",
        /// Why not.
        why_not: Option<Words<'t>> = "hvorfor_ikke",
    }
}

section! {
    /// A change of the plan.
    Change {
        /// The version that brought it.
        version: Option<Number<'t>> = "versjon",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// What.
        what: Option<Words<'t>> = "hva",
        /// Why.
        why: Option<Words<'t>> = "hvorfor",
    }
}

section! {
    /// An evaluation that was held.
    Evaluation {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Who took part.
        participants: Vec<Code<'t>> = "deltakere",
        /// What it says of each measure.
        measures: Vec<MeasureResult<'t>> = "tiltak",
        /// How the pupil sees it.
        pupil_view: Option<PupilView<'t>> = "elevens_vurdering",
        /// How the parents see it.
        guardians_view: Option<Words<'t>> = "foresattes_vurdering",
        /// Why the parents were not asked.
        guardians_not_asked_reason: Option<Words<'t>> = "foresatte_ikke_spurt_fordi",
        /// How the school sees it.
        school_view: Option<Words<'t>> = "skolens_vurdering",
        /// Measures that came of it.
        new_measures: Vec<Code<'t>> = "nye_tiltak",
    }
}

section! {
    /// What an evaluation says of one measure.
    MeasureResult {
        /// Which measure.
        measure: Option<Code<'t>> = "tiltak",
        /// Whether it was carried out.
        done: Option<At<'t, Done>> = "gjennomført",
        /// What it led to.
        effect: Option<At<'t, Effect>> = "effekt",
        /// What was decided.
        decision: Option<At<'t, Decision>> = "beslutning",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
        /// When it is evaluated next.
        next: Option<Day<'t>> = "neste",
    }
}

section! {
    /// How the pupil sees the effect.
    PupilView {
        /// The hearing that it rests on.
        hearing: Option<Code<'t>> = "medvirkning",
        /// Whether the pupil has it safe and good.
        safe: Option<At<'t, Degree>> = "trygt_og_godt",
        /// Why the pupil was not heard.
        not_heard_reason: Option<Words<'t>> = "ikke_hørt_fordi",
    }
}
