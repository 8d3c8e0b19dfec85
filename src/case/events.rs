//! What the school came to know, did at once, investigated and heard (§ 12-4 first and second paragraphs, §§ 10-1, 10-2).

use super::choices::*;
use super::read::{At, Code, Day, Words, section};

section! {
    /// A report.
    Report {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// When it was made.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        from: Option<Code<'t>> = "fra",
        /// To whom.
        received_by: Option<Code<'t>> = "mottatt_av",
        /// Whether the head has delegated the reception of reports to the receiver.
        delegated: Option<At<'t, YesNo>> = "delegert",
        /// How.
        channel: Option<Words<'t>> = "kanal",
        /// Who is said to violate.
        violator: Option<At<'t, Violator>> = "krenker",
        /// Persons who are said to violate.
        alleged: Vec<Code<'t>> = "påstått_krenker",
        /// What kind of violation.
        forms: Vec<At<'t, Form>> = "krenkelsesform",
        /// Where.
        place: Option<Words<'t>> = "hvor",
        /// Whether the pupil or the parents ask for measures.
        asks_for_measures: Option<At<'t, YesNo>> = "ber_om_tiltak",
        /// What was said or seen.
        description: Option<Words<'t>> = "beskrivelse",
        /// When the head was told.
        to_head: Option<Passed<'t>> = "til_leder",
        /// When the owner was told.
        to_owner: Option<ToOwner<'t>> = "til_skoleeier",
        /// How serious it was judged to be.
        seriousness: Option<Seriousness<'t>> = "alvorlighet",
        /// Whether the report was followed up.
        followed_up: Option<At<'t, YesNo>> = "fulgt_opp",
        /// Why it was not.
        not_followed_up_reason: Option<Words<'t>> = "ikke_fulgt_opp_fordi",
        /// Why the parents were not told.
        guardians_not_told_reason: Option<Words<'t>> = "foresatte_ikke_varslet_fordi",
        /// Whether a report to child welfare was considered: date and conclusion only (§ 24-3).
        child_welfare: Option<Considering<'t>> = "barnevern",
        /// Whether the police were considered: date and conclusion only.
        police: Option<Considering<'t>> = "politi",
    }
}

section! {
    /// That something was passed on.
    Passed {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
    }
}

section! {
    /// That the owner was told, or why not (§§ 12-4, 12-5).
    ToOwner {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// Whether the report was obviously groundless (§ 12-5 first paragraph).
        groundless: Option<At<'t, YesNo>> = "åpenbart_grunnløs",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
    }
}

section! {
    /// An assessment of seriousness.
    Seriousness {
        /// When.
        date: Option<Day<'t>> = "vurdert",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// The answer.
        serious: Option<At<'t, YesNo>> = "alvorlig",
        /// What often makes a case serious.
        signs: Vec<At<'t, Sign>> = "kjennetegn",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
    }
}

section! {
    /// That a report to another authority was considered.
    Considering {
        /// When.
        date: Option<Day<'t>> = "vurdert",
        /// By whom.
        by: Option<Code<'t>> = "av",
    }
}

section! {
    /// A measure that could not wait for the plan.
    ImmediateMeasure {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// From when.
        date: Option<Day<'t>> = "dato",
        /// What.
        what: Option<Words<'t>> = "hva",
        /// By whom.
        carried_out_by: Vec<Code<'t>> = "utføres_av",
        /// The reports and incidents that it answers.
        protects_against: Vec<Code<'t>> = "beskytter_mot",
        /// Until when.
        end: Option<Day<'t>> = "slutt",
    }
}

section! {
    /// An incident.
    Incident {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Where.
        arena: Option<Words<'t>> = "arena",
        /// What.
        what: Option<Words<'t>> = "hva",
        /// Who was involved.
        involved: Vec<Code<'t>> = "involverte",
        /// What kind of violation.
        forms: Vec<At<'t, Form>> = "krenkelsesform",
        /// Who saw it.
        seen_by: Vec<Code<'t>> = "sett_av",
        /// Whether an adult was there.
        adult_present: Option<At<'t, Known>> = "voksen_til_stede",
        /// Who intervened, or why nobody could (§ 12-4 first paragraph).
        intervention: Option<Intervention<'t>> = "grep_inn",
        /// When it was written down, where that was later.
        recorded: Option<Day<'t>> = "ført",
        /// A physical intervention (§ 13-5).
        physical_intervention: Option<PhysicalIntervention<'t>> = "fysisk_inngrep",
    }
}

section! {
    /// How somebody intervened.
    Intervention {
        /// Who.
        by: Option<Code<'t>> = "av",
        /// How.
        how: Option<Words<'t>> = "hvordan",
        /// Why it was not possible.
        impossible_reason: Option<Words<'t>> = "ikke_mulig_fordi",
    }
}

section! {
    /// A physical intervention (§§ 13-3 to 13-5).
    PhysicalIntervention {
        /// By whom.
        by: Vec<Code<'t>> = "av",
        /// Against which pupil.
        against: Option<Code<'t>> = "overfor",
        /// What was done.
        what: Option<Words<'t>> = "hva",
        /// How the pupil sees it.
        pupil_view: Option<Words<'t>> = "elevens_syn",
        /// When the head was told.
        to_head: Option<Passed<'t>> = "til_leder",
        /// When the parents were told.
        to_guardians: Option<Day<'t>> = "til_foresatte",
        /// When the owner was told, where it had happened before or was particularly serious.
        to_owner: Option<Day<'t>> = "til_skoleeier",
    }
}

section! {
    /// An investigation.
    Investigation {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// First day.
        start: Option<Day<'t>> = "start",
        /// Last day.
        end: Option<Day<'t>> = "slutt",
        /// Why it began late.
        delay_reason: Option<Words<'t>> = "forsinket_fordi",
        /// Why it was kept small, or somebody was not asked.
        limited_reason: Option<Words<'t>> = "begrenset_fordi",
        /// What was done.
        methods: Vec<MethodEntry<'t>> = "metoder",
        /// How the pupil sees it.
        experience: Option<Words<'t>> = "elevens_opplevelse",
        /// What keeps the problem going.
        factors: Vec<Factor<'t>> = "opprettholdende_faktorer",
        /// What the school concluded.
        conclusion: Option<Conclusion<'t>> = "konklusjon",
    }
}

section! {
    /// One piece of an investigation.
    MethodEntry {
        /// How.
        method: Option<At<'t, Method>> = "type",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// With whom.
        with: Vec<Code<'t>> = "med",
        /// Who else was in the room.
        present: Vec<Code<'t>> = "til_stede",
        /// Where.
        arena: Option<Words<'t>> = "arena",
        /// In other words.
        description: Option<Words<'t>> = "beskrivelse",
        /// What came out.
        finding: Option<Words<'t>> = "funn",
        /// What a survey among pupils is for.
        purpose: Option<At<'t, Purpose>> = "formål",
        /// Whether questions on negative relations ask for names.
        names_negative: Option<At<'t, YesNo>> = "navngir_negativt",
        /// Why a survey could not be anonymous (opplæringsforskrifta § 20-5).
        ground: Option<At<'t, SurveyGround>> = "grunnlag",
        /// How the information is protected.
        privacy: Option<Words<'t>> = "personvern",
        /// How the answers were verified.
        verified: Option<Verified<'t>> = "kontrollert",
    }
}

section! {
    /// How the answers to a survey were verified.
    Verified {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// How.
        how: Option<Words<'t>> = "hvordan",
    }
}

section! {
    /// Something in the surroundings that keeps a problem going.
    Factor {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// What kind.
        kind: Option<Words<'t>> = "type",
        /// What it is.
        description: Option<Words<'t>> = "beskrivelse",
    }
}

section! {
    /// What an investigation concluded.
    Conclusion {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Whether the pupil has it safe and good.
        safe: Option<At<'t, Degree>> = "trygt_og_godt",
        /// In words.
        text: Option<Words<'t>> = "tekst",
    }
}

section! {
    /// A hearing.
    Hearing {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// Who was heard.
        who: Option<Code<'t>> = "hvem",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// On what.
        stage: Option<At<'t, Stage>> = "om",
        /// What was said and wanted.
        view: Option<Words<'t>> = "synspunkt",
        /// What weight it was given.
        weight: Option<Words<'t>> = "vektlagt",
        /// Whether it was followed.
        followed: Option<At<'t, Degree>> = "fulgt",
        /// Why it was not.
        not_followed_reason: Option<Words<'t>> = "ikke_fulgt_fordi",
        /// Who else was in the room.
        present: Vec<Code<'t>> = "til_stede",
        /// Whether a hearing was offered and declined.
        declined: Option<At<'t, YesNo>> = "avslått",
        /// When it was or will be offered again.
        offered_again: Option<Day<'t>> = "nytt_tilbud",
        /// Why nobody was heard.
        not_heard_reason: Option<Words<'t>> = "ikke_hørt_fordi",
        /// Whether the pupil was told that speaking is voluntary.
        voluntary: Option<At<'t, YesNo>> = "frivillig",
        /// Whether the pupil could choose an adult to speak with.
        trusted_adult: Option<At<'t, YesNo>> = "trygg_voksen",
        /// Interpreter, sign language or AAC.
        support: Option<Words<'t>> = "støtte",
        /// When it was written down, where that was later.
        recorded: Option<Day<'t>> = "ført",
    }
}

section! {
    /// An assessment of a pupil's best interests.
    BestInterests {
        /// Whose.
        who: Option<Code<'t>> = "hvem",
        /// When.
        date: Option<Day<'t>> = "dato",
        /// What was weighed.
        factors: Vec<Words<'t>> = "momenter",
        /// The conclusion.
        conclusion: Option<Words<'t>> = "konklusjon",
        /// How interests of several pupils were balanced.
        balancing: Option<Words<'t>> = "avveining",
    }
}
