//! The sections of a case file.

use super::choices::*;
use super::plan::{Evaluation, Plan, PupilView};
use super::read::{At, Code, Day, Field, Number, Words, section};
use crate::yaml::{Kind, Node};

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
        /// How much needs documenting.
        extent: Option<At<'t, Extent>> = "omfang",
        /// A special vulnerability that the plan must answer.
        vulnerability: Option<Words<'t>> = "sårbarhet",
    }
}

section! {
    /// The school.
    School {
        /// Its name.
        name: Option<Words<'t>> = "navn",
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
    }
}

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
        /// Whether the pupil or the parents ask for measures.
        asks_for_measures: Option<At<'t, YesNo>> = "ber_om_tiltak",
        /// What was said or seen.
        description: Option<Words<'t>> = "beskrivelse",
        /// When the head was told.
        to_head: Option<Passed<'t>> = "til_leder",
        /// When the owner was told.
        to_owner: Option<Passed<'t>> = "til_skoleeier",
        /// How serious it was judged to be.
        seriousness: Option<Seriousness<'t>> = "alvorlighet",
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
    /// An assessment of seriousness.
    Seriousness {
        /// When.
        date: Option<Day<'t>> = "vurdert",
        /// By whom.
        by: Option<Code<'t>> = "av",
        /// The answer.
        serious: Option<At<'t, YesNo>> = "alvorlig",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
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
        /// Where.
        arena: Option<Words<'t>> = "arena",
        /// In other words.
        description: Option<Words<'t>> = "beskrivelse",
        /// What came out.
        finding: Option<Words<'t>> = "funn",
    }
}

section! {
    /// Something in the surroundings that keeps a problem going.
    Factor {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
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
        /// Whether a hearing was offered and declined.
        declined: Option<At<'t, YesNo>> = "avslått",
        /// When it was or will be offered again.
        offered_again: Option<Day<'t>> = "nytt_tilbud",
        /// Why nobody was heard.
        not_heard_reason: Option<Words<'t>> = "ikke_hørt_fordi",
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
    }
}

section! {
    /// A decision on a single pupil outside the plan.
    FormalDecision {
        /// Its identifier.
        id: Option<Code<'t>> = "id",
        /// When.
        date: Option<Day<'t>> = "dato",
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
    }
}

section! {
    /// The case at Statsforvalteren.
    CountyGovernor {
        /// When it was reported there.
        reported: Option<Passed<'t>> = "meldt",
        /// The deadline for the school's answer.
        deadline: Option<Day<'t>> = "frist",
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
        pupil_confirms: Option<PupilView<'t>> = "elev_bekrefter",
        /// Why, in words.
        explanation: Option<Words<'t>> = "begrunnelse",
        /// What is agreed for afterwards.
        follow_up: Option<FollowUp<'t>> = "oppfølging",
        /// Who was told.
        informed: Vec<Code<'t>> = "informert",
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
    /// A reopening.
    Reopening {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// Why.
        why: Option<Words<'t>> = "hvorfor",
    }
}

/// Somebody in the case, known by a code.
#[derive(Clone)]
pub struct Person<'t> {
    /// The code.
    pub code: &'t str,
    /// The mapping in the file.
    pub node: Node<'t>,
    /// What the person is in the case.
    pub role: Option<At<'t, Role>>,
    /// A title, such as `vaktmester`.
    pub title: Option<Words<'t>>,
    /// The grade of a pupil, as written: `6`, `vg1`.
    pub grade: Option<Node<'t>>,
    /// Whose guardian the person is.
    pub guardian_of: Option<Code<'t>>,
}

/// Everybody in the case, in the order of the file.
pub type People<'t> = Vec<Person<'t>>;

impl<'t> Field<'t> for People<'t> {
    fn field(section: Node<'t>, key: &str) -> Self {
        let people = section.get(key).into_iter().flat_map(Node::entries);
        people.filter_map(|(code, person)| Person::of(code, person)).collect()
    }
}

impl<'t> Person<'t> {
    fn of(code: Node<'t>, node: Node<'t>) -> Option<Self> {
        let code = code.as_str()?;
        matches!(node.kind(), Kind::Map { .. }).then(|| Self {
            code,
            node,
            role: Field::field(node, "rolle"),
            title: Field::field(node, "tittel"),
            grade: node.get("trinn"),
            guardian_of: Field::field(node, "til"),
        })
    }
}
