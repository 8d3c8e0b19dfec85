//! What is said of git.

use crate::lang::Text;

pub(super) const NO_GIT: Text = Text::new("kan ikke bruke git", "kan ikkje bruke git", "cannot use git");
pub(super) const NO_REPOSITORY: Text = Text::new(
    "{} ligger ikke i noe git-arkiv som kan leses",
    "{} ligg ikkje i noko git-arkiv som kan lesast",
    "{} lies in no git repository that can be read",
);
pub(super) const NO_REVISION: Text = Text::new(
    "git kjenner ingen versjon som heter «{}»",
    "git kjenner ingen versjon som heiter «{}»",
    "git knows no revision called “{}”",
);
pub(super) const NOT_THERE: Text =
    Text::new("{} fantes ikke i versjonen {}", "{} fanst ikkje i versjonen {}", "{} did not exist at the revision {}");
pub(super) const NEVER_COMMITTED: Text = Text::new(
    "{} er aldri lagt inn i git, så git har ingen tidligere versjoner",
    "{} er aldri lagd inn i git, så git har ingen tidlegare versjonar",
    "{} was never committed, so git has no earlier versions",
);
pub(super) const SHALLOW: Text = Text::new(
    "git-arkivet til {} har bare de nyeste endringene. Hent resten med: git fetch --unshallow",
    "git-arkivet til {} har berre dei nyaste endringane. Hent resten med: git fetch --unshallow",
    "the git repository of {} holds only the newest commits. Fetch the rest with: git fetch --unshallow",
);
pub(super) const NOT_FETCHED: Text = Text::new(
    "git har ikke {} slik den var i {}; hent hele git-arkivet først",
    "git har ikkje {} slik ho var i {}; hent heile git-arkivet først",
    "git does not have {} as it was at {}; fetch the whole repository first",
);
pub(super) const NO_PROGRAM: Text = Text::new(
    "dette trenger programmet git, som ikke finnes her. Installer git",
    "dette treng programmet git, som ikkje finst her. Installer git",
    "this needs the program git, which is not found here. Install git",
);
pub(super) const OF_ANOTHER_USER: Text = Text::new(
    "git-arkivet til {} tilhører en annen bruker, så git leser det ikke. Stoler du på det, si det til git med: {}",
    "git-arkivet til {} høyrer til ein annan brukar, så git les det ikkje. Stoler du på det, sei det til git med: {}",
    "the git repository of {} belongs to another user, so git does not read it. If you trust it, tell git with: {}",
);
