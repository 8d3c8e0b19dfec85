//! Closed lists of values: each because a rule or a document depends on the value.

use super::read::{At, choice};

choice! {
    /// Yes or no. Words, because YAML's own booleans differ between its versions.
    YesNo {
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nei",
    }
}

impl YesNo {
    /// Whether the file says yes; what it does not say is no.
    pub fn said(answer: Option<At<'_, Self>>) -> bool {
        answer.is_some_and(|answer| answer.value == YesNo::Yes)
    }
}

choice! {
    /// Yes, partly or no.
    Degree {
        /// Yes.
        Yes = "ja",
        /// Partly.
        Partly = "delvis",
        /// No.
        No = "nei",
    }
}

choice! {
    /// Whom the case is about.
    Concerns {
        /// One pupil.
        Pupil = "elev",
        /// A class or group.
        Class = "klasse",
    }
}

choice! {
    /// How much needs documenting (§ 12-4 fourth paragraph).
    Extent {
        /// Little: a small matter, soon put right.
        Light = "enkel",
        /// The usual.
        Normal = "normal",
        /// Much: serious, long or with many involved.
        Extensive = "omfattende",
    }
}

choice! {
    /// Who runs the school.
    Ownership {
        /// Kommune or fylkeskommune.
        Public = "offentlig",
        /// A private school under privatskolelova.
        Private = "privat",
    }
}

choice! {
    /// The kind of school.
    SchoolKind {
        /// Primary and lower secondary.
        Primary = "grunnskole",
        /// Upper secondary.
        UpperSecondary = "videregående",
    }
}

choice! {
    /// The school's form of written Norwegian (§ 15-2).
    MainLanguage {
        /// Bokmål.
        Bokmal = "nb",
        /// Nynorsk.
        Nynorsk = "nn",
    }
}

choice! {
    /// What a person is in the case.
    Role {
        /// A pupil.
        Pupil = "elev",
        /// A parent or other guardian.
        Guardian = "foresatt",
        /// The head of a public school.
        Principal = "rektor",
        /// The head of a private school.
        Head = "daglig_leder",
        /// Another leader of the school.
        Leadership = "ledelse",
        /// The teacher with special responsibility for a pupil (§ 14-2).
        ContactTeacher = "kontaktlærer",
        /// A teacher.
        Teacher = "lærer",
        /// A social teacher.
        SocialTeacher = "sosiallærer",
        /// A counsellor.
        Counsellor = "rådgiver",
        /// An assistant.
        Assistant = "assistent",
        /// An environment therapist.
        EnvironmentTherapist = "miljøterapeut",
        /// Somebody who works in SFO.
        AfterSchoolStaff = "sfo_ansatt",
        /// The school's nurse.
        Nurse = "helsesykepleier",
        /// Anybody else who works at the school.
        OtherStaff = "ansatt",
        /// The owner of the school.
        Owner = "skoleeier",
        /// The educational-psychological service.
        EducationalPsychologist = "ppt",
        /// The child welfare service.
        ChildWelfare = "barnevern",
        /// Anybody else from outside the school.
        External = "ekstern",
        /// A class or group of pupils as such.
        PupilGroup = "elevgruppe",
        /// The homes of a class or group as such.
        HomeGroup = "hjemgruppe",
    }
}

impl Role {
    /// Whether the role is the school's head: rektor, or daglig leder in a private school.
    pub fn is_head(self) -> bool {
        matches!(self, Role::Principal | Role::Head)
    }
}

choice! {
    /// Who is said to violate the pupil.
    Violator {
        /// Other pupils.
        Pupil = "elev",
        /// Somebody who works at the school.
        Employee = "ansatt",
        /// Somebody in the school's leadership.
        Leadership = "ledelse",
        /// Not known.
        Unknown = "ukjent",
        /// Nobody in particular: the environment as such.
        Environment = "miljø",
    }
}

choice! {
    /// What somebody was heard on.
    Stage {
        /// During the investigation.
        Investigation = "undersøkelse",
        /// On the measures.
        Measures = "tiltak",
        /// At an evaluation.
        Evaluation = "evaluering",
        /// Before closing.
        Closing = "avslutning",
        /// Something else.
        Other = "annet",
    }
}

choice! {
    /// How an investigation was done.
    Method {
        /// Talk with a pupil.
        PupilTalk = "elevsamtale",
        /// Talk with parents.
        GuardianTalk = "foresattsamtale",
        /// Talk with staff.
        StaffTalk = "ansattsamtale",
        /// Observation.
        Observation = "observasjon",
        /// Sociogram.
        Sociogram = "sosiogram",
        /// Mapping or questionnaire.
        Mapping = "kartlegging",
        /// Non-anonymous survey (opplæringsforskrifta § 20-5).
        NonAnonymousSurvey = "ikke_anonym_undersøkelse",
        /// The national pupil survey, group figures only.
        PupilSurvey = "elevundersøkelsen",
        /// Looking through chats and the like.
        Digital = "digital_gjennomgang",
        /// The school's own records.
        Log = "logg",
        /// Another way.
        Other = "annet",
    }
}

choice! {
    /// What a measure works on.
    Level {
        /// One pupil.
        Individual = "individ",
        /// A group.
        Group = "gruppe",
        /// The class.
        Class = "klasse",
        /// The grade.
        Grade = "trinn",
        /// The whole school.
        School = "skole",
        /// The adults' practice.
        Adults = "voksne",
    }
}

choice! {
    /// Whether a measure was carried out.
    Done {
        /// Yes.
        Yes = "ja",
        /// Partly.
        Partly = "delvis",
        /// No.
        No = "nei",
        /// It has not begun.
        NotStarted = "ikke_startet",
    }
}

choice! {
    /// What a measure led to.
    Effect {
        /// It works.
        Yes = "ja",
        /// It works in part.
        Partly = "delvis",
        /// It does not work.
        No = "nei",
        /// Too early to say.
        TooEarly = "for_tidlig",
    }
}

choice! {
    /// What was decided about a measure.
    Decision {
        /// It goes on.
        Continue = "videreføres",
        /// It is changed.
        Adjust = "justeres",
        /// It ends.
        End = "avsluttes",
        /// Another takes its place.
        Replace = "erstattes",
    }
}

choice! {
    /// What parents or pupils were told of.
    Topic {
        /// Their rights.
        Rights = "rettigheter",
        /// That the case can be brought to Statsforvalteren.
        CountyGovernor = "statsforvalter",
        /// The investigation.
        Investigation = "undersøkelse",
        /// The plan.
        Plan = "plan",
        /// An evaluation.
        Evaluation = "evaluering",
        /// The closing.
        Closing = "avslutning",
    }
}

choice! {
    /// For whom a copy was made.
    Edition {
        /// The school itself.
        Internal = "intern",
        /// Parents.
        Guardians = "foresatte",
        /// The pupil.
        Pupil = "elev",
        /// Statsforvalteren.
        CountyGovernor = "statsforvalter",
        /// Somebody who asked for access.
        Access = "innsyn",
    }
}

choice! {
    /// Why a case was closed. Some reasons are listed because they do not hold (§ 12-2).
    ClosingReason {
        /// The pupil has it safe and good.
        SafeAndGood = "trygt_og_godt",
        /// The pupil changed school.
        ChangedSchool = "byttet_skole",
        /// The pupil finished or left.
        Left = "sluttet",
        /// «It is not bullying».
        NotBullying = "ikke_mobbing",
        /// «Nothing was found».
        NoFindings = "ingen_funn",
        /// The parents withdrew.
        Withdrawn = "foresatte_trakk_saken",
        /// Statsforvalteren has the case.
        WithCountyGovernor = "statsforvalter_har_saken",
        /// «It was only a reprimand or a disagreement about an assessment».
        Reprimand = "irettesettelse",
        /// Another reason.
        Other = "annet",
    }
}

choice! {
    /// What kind of environment the case is about.
    Environment {
        /// How people treat each other (§ 12-4).
        Psychosocial = "psykososialt",
        /// Buildings and surroundings (§ 12-7).
        Physical = "fysisk",
    }
}

choice! {
    /// Where the pupil does not have it safe and good (§ 12-1).
    Arena {
        /// At school.
        School = "skole",
        /// In SFO.
        AfterSchool = "sfo",
        /// In the homework-help scheme.
        HomeworkHelp = "leksehjelp",
        /// Online or by phone.
        Digital = "digitalt",
        /// On a trip with the school.
        Trip = "skoletur",
        /// On the way to or from school.
        Way = "skolevei",
        /// In leisure time.
        Leisure = "fritid",
    }
}

choice! {
    /// Whether it has happened once or again and again.
    Pattern {
        /// Once.
        Single = "enkelthendelse",
        /// More than once.
        Repeated = "gjentatt",
        /// Not known.
        Unclear = "uklart",
    }
}

choice! {
    /// What kind of violation.
    Form {
        /// Being left out.
        Exclusion = "utestenging",
        /// Words.
        Verbal = "verbal",
        /// Physical violence.
        Violence = "vold",
        /// Threats.
        Threat = "trussel",
        /// Sexual violations.
        Sexual = "seksuell",
        /// Racism or discrimination.
        Racist = "rasistisk",
        /// Online or by phone.
        Digital = "digital",
        /// Something else.
        Other = "annet",
    }
}

choice! {
    /// What often makes a case serious, beside the kind of violation.
    Sign {
        /// Weapons, or threats with them.
        Weapon = "våpen",
        /// The pupil harms himself or herself, or speaks of it.
        SelfHarm = "selvskading",
        /// It has lasted long.
        Lasting = "langvarig",
        /// Many violate, or many suffer.
        Many = "mange",
        /// Measures were tried and did not help.
        MeasuresFailed = "tiltak_har_ikke_virket",
    }
}

choice! {
    /// Yes, no, or not known.
    Known {
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nei",
        /// Not known.
        Unknown = "ukjent",
    }
}

choice! {
    /// What a survey among pupils is for (opplæringsforskrifta § 20-5).
    Purpose {
        /// Preventive work.
        Prevention = "forebygging",
        /// This case.
        Case = "sak",
    }
}

choice! {
    /// Why a survey could not be anonymous (opplæringsforskrifta § 20-5).
    SurveyGround {
        /// The problem has lasted long.
        Lasting = "langvarig",
        /// The problem is hard to see through.
        Unclear = "uoversiktlig",
        /// The problem is complicated.
        Complicated = "komplisert",
    }
}

choice! {
    /// Why information could be shared with another service.
    SharingGround {
        /// Those concerned agreed.
        Consent = "samtykke",
        /// A statute allows it.
        Statute = "lovhjemmel",
        /// Nobody could be recognised.
        Anonymous = "anonymt",
    }
}

choice! {
    /// What a formal decision is about.
    DecisionKind {
        /// A change of school (§ 13-2).
        SchoolChange = "skolebytte",
        /// Being sent away (§ 13-1).
        Expulsion = "bortvisning",
        /// Individually adapted education (§ 11-7).
        IndividualEducation = "individuell_opplæring",
        /// Something else.
        Other = "annet",
    }
}

choice! {
    /// The kind of a measure, where the law sets limits of its own.
    MeasureKind {
        /// Following up somebody who violates.
        FollowUp = "oppfølging",
        /// The pupil is kept apart from others.
        Shielding = "skjerming",
        /// A change of class or group.
        ClassChange = "klassebytte",
        /// A change of school (§ 13-2).
        SchoolChange = "skolebytte",
        /// Being sent away (§ 13-1).
        Expulsion = "bortvisning",
        /// Another reaction under the school rules (§ 10-7).
        Sanction = "sanksjon",
        /// Support after it has become safe.
        Aftercare = "ettervern",
        /// Something else.
        Other = "annet",
    }
}

choice! {
    /// How a case was taken up.
    Manner {
        /// Orally.
        Oral = "muntlig",
        /// In writing.
        Written = "skriftlig",
    }
}

choice! {
    /// Whether a pupil lives with a person.
    Home {
        /// Always.
        Yes = "ja",
        /// Part of the time.
        Shared = "delt",
        /// Not here.
        No = "nei",
    }
}

choice! {
    /// Who has the care of a pupil.
    Care {
        /// The parents.
        Parents = "foreldre",
        /// The child welfare service (§ 24-4).
        ChildWelfare = "barnevern",
        /// A foster home.
        Foster = "fosterhjem",
    }
}

choice! {
    /// The answer to a request for access.
    Answer {
        /// It was given.
        Granted = "innvilget",
        /// It was refused.
        Refused = "avslått",
    }
}
