//! A case file as a whole: the case, its school and its class.

use super::choices::*;
use super::dealings::*;
use super::events::*;
use super::judgements::Judgement;
use super::people::People;
use super::plan::{Evaluation, Plan};
use super::read::{At, Code, Day, Number, Words, section};
use crate::yaml::Node;

section! {
    /// A whole case file.
    Case {
        /// What frames the case.
        frame: Option<Frame<'t>> = "sak",
        /// The school.
        school: Option<School<'t>> = "skole",
        /// The pupil whom the case is about.
        pupil: Option<Code<'t>> = "elev",
        /// The class, where the case is about one.
        class: Option<Class<'t>> = "klasse",
        /// Everybody in the case.
        people: People<'t> = "personer",
        /// Reports of suspicion or knowledge (§ 12-4 second paragraph).
        reports: Vec<Report<'t>> = "meldinger",
        /// Protection before there is a plan.
        immediate_measures: Vec<ImmediateMeasure<'t>> = "strakstiltak",
        /// What happened.
        incidents: Vec<Incident<'t>> = "hendelser",
        /// Investigations.
        investigations: Vec<Investigation<'t>> = "undersøkelser",
        /// Who was heard, when and on what (§ 10-2).
        hearings: Vec<Hearing<'t>> = "medvirkning",
        /// Assessments of a pupil's best interests (§ 10-1).
        best_interests: Vec<BestInterests<'t>> = "elevens_beste",
        /// The written plan (§ 12-4 third paragraph).
        plan: Option<Plan<'t>> = "plan",
        /// Evaluations held.
        evaluations: Vec<Evaluation<'t>> = "evalueringer",
        /// Contact with parents (§§ 10-3, 10-8).
        contacts: Vec<Contact<'t>> = "kontakt",
        /// Cooperation with other services (§ 24-1).
        cooperation: Vec<Cooperation<'t>> = "samarbeid",
        /// Decisions on single pupils outside the plan.
        decisions: Vec<FormalDecision<'t>> = "vedtak",
        /// Copies handed out.
        handouts: Vec<Handout<'t>> = "utleveringer",
        /// What belongs nowhere else.
        log: Vec<LogEntry<'t>> = "logg",
        /// Attachments.
        attachments: Vec<Attachment<'t>> = "vedlegg",
        /// What a person has answered where no program can judge.
        judgements: Vec<Judgement<'t>> = "vurderinger",
        /// The case at Statsforvalteren (§ 12-6).
        county_governor: Option<CountyGovernor<'t>> = "statsforvalter",
        /// The closing.
        closing: Option<Closing<'t>> = "avslutning",
        /// Reopenings after a closing.
        reopenings: Vec<Reopening<'t>> = "gjenåpninger",
    }
}

section! {
    /// What frames a case.
    Frame {
        /// The case number in the school's archive.
        id: Option<Words<'t>> = "id",
        /// Whom the case is about.
        concerns: Option<At<'t, Concerns>> = "gjelder",
        /// Psychosocial or physical.
        environment: Option<At<'t, Environment>> = "miljø",
        /// Where the pupil does not have it safe and good.
        arenas: Vec<At<'t, Arena>> = "arenaer",
        /// How much needs documenting.
        extent: Option<At<'t, Extent>> = "omfang",
        /// Once or again and again.
        pattern: Option<At<'t, Pattern>> = "mønster",
        /// A special vulnerability that the plan must answer.
        vulnerability: Option<Words<'t>> = "sårbarhet",
        /// Case numbers of related cases.
        related: Vec<Words<'t>> = "beslektede_saker",
        /// How events outside school affect the pupil at school (§ 12-1).
        effect_on_school_day: Option<Words<'t>> = "virker_inn_på_skoledagen",
        /// Absence that the case has led to (§ 10-6).
        absence: Option<Absence<'t>> = "fravær",
    }
}

section! {
    /// Absence that the case may have led to.
    Absence {
        /// Whether it has to do with the case.
        linked: Option<At<'t, YesNo>> = "knyttet_til_saken",
        /// From when it is followed up.
        date: Option<Day<'t>> = "dato",
        /// What the school does about it.
        follow_up: Option<Words<'t>> = "oppfølging",
    }
}

section! {
    /// The school.
    School {
        /// Its name.
        name: Option<Words<'t>> = "navn",
        /// Its organisation number.
        organisation_number: Option<Words<'t>> = "orgnr",
        /// Public or private.
        ownership: Option<At<'t, Ownership>> = "form",
        /// Primary or upper secondary.
        kind: Option<At<'t, SchoolKind>> = "trinn",
        /// Who owns it.
        owner: Option<Words<'t>> = "eier",
        /// Bokmål or nynorsk.
        language: Option<At<'t, MainLanguage>> = "hovedmål",
        /// The path of the school's calendar.
        calendar_file: Option<Words<'t>> = "skolerute",
        /// The school's own free days.
        free_days: Vec<FreeDays<'t>> = "fridager",
    }
}

section! {
    /// A free day or a period of them.
    FreeDays {
        /// What they are called.
        name: Option<Words<'t>> = "navn",
        /// A single day.
        date: Option<Day<'t>> = "dato",
        /// First day.
        from: Option<Day<'t>> = "fra",
        /// Last day.
        to: Option<Day<'t>> = "til",
    }
}

section! {
    /// A class.
    Class {
        /// Its name.
        name: Option<Words<'t>> = "navn",
        /// Its grade, as written: `6`, `vg1`.
        grade: Option<Node<'t>> = "trinn",
        /// How many pupils it has.
        size: Option<Number<'t>> = "antall",
    }
}
