//! Dealings with others: parents, other services, Statsforvalteren; records, and the closing.

use super::choices::*;
use super::events::Passed;
use super::read::{At, Code, Day, Number, Words, section};

section! {
    /// Contact with parents.
    Contact {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// With whom.
        with: Vec<Code<'t>> = "med",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// How.
        channel: Option<Words<'t>> = "kanal",
        /// About what.
        what: Option<Words<'t>> = "hva",
        /// What they were told of.
        informed_of: Vec<At<'t, Topic>> = "informert_om",
        /// What they contributed.
        input: Option<Words<'t>> = "innspill",
        /// What they disagree on.
        disagreement: Option<Words<'t>> = "uenighet",
        /// Whether a representative acted for them.
        representative: Option<At<'t, YesNo>> = "fullmektig",
        /// Whether the power of attorney was shown.
        authorised: Option<At<'t, YesNo>> = "fullmakt",
        /// Interpreter or other help.
        support: Option<Words<'t>> = "støtte",
    }
}

section! {
    /// Cooperation with another service.
    Cooperation {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// With whom.
        with: Option<Code<'t>> = "med",
        /// About what.
        what: Option<Words<'t>> = "hva",
        /// What was advised.
        advice: Option<Words<'t>> = "råd",
        /// What became of it.
        followed_up: Option<Words<'t>> = "fulgt_opp",
        /// Why the information could be shared.
        ground: Option<At<'t, SharingGround>> = "grunnlag",
    }
}

section! {
    /// A decision on a single pupil outside the plan.
    FormalDecision {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// What kind.
        kind: Option<At<'t, DecisionKind>> = "type",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Who made it.
        by: Option<Words<'t>> = "av",
        /// Its case number.
        case_number: Option<Words<'t>> = "saksnummer",
    }
}

section! {
    /// A copy handed out.
    Handout {
        /// Of which version.
        version: Option<Number<'t>> = "versjon",
        /// To whom.
        to: Option<Code<'t>> = "til",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// In which edition.
        edition: Option<At<'t, Edition>> = "utgave",
    }
}

section! {
    /// An entry of the log.
    LogEntry {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// What.
        what: Option<Words<'t>> = "hva",
        /// When it was written down, where that was later.
        recorded: Option<Day<'t>> = "ført",
    }
}

section! {
    /// An attachment.
    Attachment {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// Its title.
        title: Option<Words<'t>> = "tittel",
        /// Its path.
        file: Option<Words<'t>> = "fil",
        /// Its date.
        date: Option<Day<'t>> = "dato",
        /// The SHA-256 that its file had when it was entered.
        checksum: Option<Words<'t>> = "sha256",
    }
}

section! {
    /// The case at Statsforvalteren (§ 12-6).
    CountyGovernor {
        /// When it was taken up with the head.
        raised_with_head: Option<Raised<'t>> = "tatt_opp_med_leder",
        /// When it was reported there.
        reported: Option<Passed<'t>> = "meldt",
        /// The deadline for the school's answer.
        deadline: Option<Day<'t>> = "frist",
        /// When the school answered.
        answered: Option<Day<'t>> = "svart",
        /// Why the case should be heard although a condition fails.
        special_reasons: Option<Words<'t>> = "særlige_grunner",
        /// What Statsforvalteren decided.
        ruling: Option<Ruling<'t>> = "vedtak",
    }
}

section! {
    /// That a case was taken up with the school's head.
    Raised {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// How.
        how: Option<At<'t, Manner>> = "hvordan",
    }
}

section! {
    /// A decision of Statsforvalteren (§ 12-6 fourth and fifth paragraphs).
    Ruling {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// When the school received it.
        received: Option<Day<'t>> = "mottatt",
        /// Whether the school had breached its duties.
        breach: Option<At<'t, YesNo>> = "brudd",
        /// The deadline for carrying it out.
        deadline: Option<Day<'t>> = "frist",
        /// What the school was ordered to do.
        orders: Vec<Order<'t>> = "pålegg",
        /// A coercive fine (§ 12-8).
        fine: Option<Fine<'t>> = "tvangsmulkt",
    }
}

section! {
    /// Something that the school was ordered to do.
    Order {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// What.
        what: Option<Words<'t>> = "hva",
        /// By when.
        deadline: Option<Day<'t>> = "frist",
        /// The deadline that took its place.
        new_deadline: Option<Day<'t>> = "ny_frist",
        /// When it was done.
        done: Option<Day<'t>> = "utført",
        /// How that is documented.
        documented: Option<Words<'t>> = "dokumentert",
    }
}

section! {
    /// A coercive fine.
    Fine {
        /// From when it runs.
        from: Option<Day<'t>> = "fra",
        /// How much it grows, in kroner a day.
        kroner_a_day: Option<Number<'t>> = "kroner_per_dag",
    }
}

section! {
    /// The closing of a case.
    Closing {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Why, as one of a closed list.
        reason: Option<At<'t, ClosingReason>> = "årsak",
        /// The pupil's own confirmation.
        pupil_confirms: Option<Confirmation<'t>> = "elev_bekrefter",
        /// Why, in words.
        explanation: Option<Words<'t>> = "begrunnelse",
        /// How the parents see it.
        guardians_view: Option<Words<'t>> = "foresattes_syn",
        /// What somebody disagrees with.
        disagreement: Option<Words<'t>> = "uenighet",
        /// What is agreed for afterwards.
        follow_up: Option<FollowUp<'t>> = "oppfølging",
        /// Who was told.
        informed: Vec<Code<'t>> = "informert",
        /// What the new school was given.
        transfer: Option<Transfer<'t>> = "overføring",
    }
}

section! {
    /// What the pupil says at the closing.
    Confirmation {
        /// The hearing that it rests on.
        hearing: Option<Code<'t>> = "medvirkning",
        /// Whether the pupil has it safe and good.
        safe: Option<At<'t, Degree>> = "trygt_og_godt",
    }
}

section! {
    /// What is agreed for after the closing.
    FollowUp {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// What.
        what: Option<Words<'t>> = "hva",
    }
}

section! {
    /// What was passed on to a new school (§ 25-1).
    Transfer {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// To whom.
        to: Option<Words<'t>> = "til",
        /// What.
        what: Vec<Words<'t>> = "hva",
        /// On what basis.
        ground: Option<Words<'t>> = "grunnlag",
    }
}

section! {
    /// A reopening.
    Reopening {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Why.
        why: Option<Words<'t>> = "hvorfor",
    }
}
