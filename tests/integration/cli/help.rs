//! The help of every command, so that a change of the command line is seen.

use crate::support::Folder;

fn help(command: &[&str]) -> String {
    let run = Folder::new().run(&[command, &["--help"]].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout
}

#[test]
fn brille() {
    insta::assert_snapshot!(help(&[]), @r"
    Checks and renders case files of the aktivitetsplikt in Norwegian schools (opplæringslova § 12-4)

    Usage: brille [OPTIONS] <COMMAND>

    Commands:
      check        Check case files against the law and good practice
      fix          Mend slips of form in case files; comments and layout stay as they are
      preflight    Ask whether a case is ready for Statsforvalteren: what is shown, what lacks, what a
                   person must judge
      render       Make the documents of a case as PDF or HTML: the written plan and its sisters, each
                   for its reader
      bundle       Make the package that is handed over, with its contents and checksums; or see whether
                   one is whole
      status       Show how cases stand and what is due: what burns most first
      new          Start a case file, from flags or, on a terminal, by answering questions
      diff         Show what changed between two versions of a case, and what was rewritten afterwards
      explain      Show a rule's page: legal basis, why, examples, what it cannot judge
      rules        List the rules
      schema       Print a JSON Schema (2020-12) of a file format
      config       Show which settings hold for a file or a folder, and where each stands
      template     Work with templates of documents
      completions  Print the completions of a shell, to be loaded by it
      man          Print the manual page of brille, or write the pages of all commands into a folder
      help         Print this message or the help of the given subcommand(s)

    Options:
          --lang <LANG>   Language of what brille says; findings and documents follow the school's
                          hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>  When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                          [possible values: auto, always, never]
      -h, --help          Print help
      -V, --version       Print version

    Exit status: 0 when nothing was found that fails the run, 1 on findings, 2 when the job could not be
    done.
    ");
}

#[test]
fn check() {
    insta::assert_snapshot!(help(&["check"]), @r"
    Check case files against the law and good practice

    Usage: brille check [OPTIONS] [PATH]...

    Arguments:
      [PATH]...
              Case files, folders (searched for *.yaml with the field `brille:`), school calendars, or -
              for standard input
              
              [default: .]

    Options:
          --only-cases
              Pass over named files that are no cases or that the settings leave out, as a search of
              folders does; nothing to check is no failure then

          --format <FORMAT>
              How the findings are written to standard output

              Possible values:
              - human:      For people: source lines, legal basis, what to do
              - short:      One line for each finding: path:line:column: level code: text
              - json:       JSON, described by `brille schema funn`
              - sarif:      SARIF 2.1.0, for code scanning and editors
              - github:     Annotations in GitHub Actions
              - gitlab:     Code Quality report of GitLab
              - junit:      Test results in the XML of JUnit
              - checkstyle: The XML of Checkstyle
              - markdown:   Markdown, such as a job summary on GitHub
              
              [default: human]

          --output <FORMAT=FILE>
              Write a report to a file as well; may be given several times

          --include-suppressed
              Tell of silenced and known findings too, in formats that can mark them (sarif)

          --shard <PART/PARTS>
              Check only the files of one of several equal parts, such as 2/4

          --root <FOLDER>
              The folder that paths in reports for machines start from [default: the nearest one upwards
              with a repository, else the outermost one with settings]

          --fail-on <LEVEL>
              The lowest level that makes the exit status 1 [default: error]

              Possible values:
              - error:   A statute is not met, or the file cannot be read as a case
              - warning: Guidance is not followed
              - note:    Good practice does not show

          --names <FILE>
              Key file with the names that must not stand in a case [default: navn.yaml beside each
              case]

          --no-ignore
              Show what comments in the files silence

          --baseline <FILE>
              Let only findings fail the run that this file does not know [default: `grunnlinje` of
              brille.yaml]

          --no-baseline
              Let all findings count, whatever `grunnlinje` of brille.yaml names

          --write-baseline <FILE>
              Write all findings to this file as known, in place of what stands there

          --config <FILE>
              Settings file to use [default: the nearest brille.yaml, in the folder of each case or
              above it]

          --no-config
              Use no settings file

          --date <DATE>
              Look at the case as on this day (YYYY-MM-DD) [default: today]

          --lang <LANG>
              Language of what brille says; findings and documents follow the school's hovedmål without
              it
              
              [possible values: nb, nn, en]

          --set <CODE.NAME=NUMBER>
              Give a number of a rule another value; `brille explain CODE` names the rule's numbers

          --color <WHEN>
              When to use colours; auto minds NO_COLOR and CLICOLOR
              
              [default: auto]
              [possible values: auto, always, never]

      -h, --help
              Print help (see a summary with '-h')
    ");
}

#[test]
fn fix() {
    insta::assert_snapshot!(help(&["fix"]), @r"
    Mend slips of form in case files; comments and layout stay as they are

    Usage: brille fix [OPTIONS] [PATH]...

    Arguments:
      [PATH]...  Case files, folders (searched for *.yaml with the field `brille:`), school calendars,
                 or - for standard input, whose mended text goes to standard output [default: .]

    Options:
          --unsafe         Make likely fixes too, which somebody should look at afterwards
          --diff           Write nothing; show what would change, and exit with 1 if anything would
          --schema-line    Add the line for editors to every case that lacks it, and write the schema
                           beside the case
          --only-cases     Pass over named files that are no cases or that the settings leave out, as a
                           search of folders does; nothing to mend is no failure then
          --config <FILE>  Settings file to use [default: the nearest brille.yaml, in the folder of each
                           case or above it]
          --no-config      Use no settings file
          --date <DATE>    Look at the case as on this day (YYYY-MM-DD) [default: today]
          --lang <LANG>    Language of what brille says; findings and documents follow the school's
                           hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>   When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                           [possible values: auto, always, never]
      -h, --help           Print help
    ");
}

#[test]
fn render() {
    insta::assert_snapshot!(help(&["render"]), @r"
    Make the documents of a case as PDF or HTML: the written plan and its sisters, each for its reader

    Usage: brille render [OPTIONS] [PATH]...

    Arguments:
      [PATH]...
              Case files, folders (searched for *.yaml with the field `brille:`), or - for standard
              input; none is needed for the empty form alone

    Options:
      -o, --output <PATH>
              Where to write the document; - is standard output. Several cases are written into a
              folder, which is made where it is missing and in which they lie as the case files do
              [default: FILE-aktivitetsplan.pdf, beside each FILE]

          --document <DOCUMENT>
              Which document; may be given several times
              
              [default: aktivitetsplan]

          --item <ID>
              The identifier of the one thing that the document is about, such as V2 [default: all, or
              the latest evaluation]

          --format <FORMAT>
              What to write, one or more apart by commas [default: as --output ends, else pdf]

              Possible values:
              - pdf:  PDF/A-2a and PDF/UA-1, to archive and to hand out
              - html: One page of HTML that stands alone, to read on a screen, by ear or by touch

          --audience <READER>
              For whom the copy is: what the reader may not see is left out. Guardians get one copy each
              
              [default: intern]

          --since <FILE>
              Tell in the plan and the evaluation what has changed since the earlier version of the case
              in this file. A copy for others tells only what its reader may see of both versions

          --since-git <REVISION>
              The same since a revision of the git repository that the case file lies in, such as HEAD
              or a tag

          --to <CODE>
              The code of the one reader, such as F1 [default: every guardian who may have a copy, or
              the pupil]

          --names <FILE>
              Key file with the names behind the codes of one case; without it the plan shows codes

          --strict
              Write no plan of a case in which the check finds errors, and exit with 1; without it they
              make the plan a draft

          --attach-source
              Attach the case file to its documents (PDF/A-3a in place of A-2a); for the school's own
              copy only

          --signatures
              End the plan with lines for signatures, which no law asks for

          --templates <FOLDER>
              Folder with templates, fonts and images that take the place of the built-in ones of the
              same name

          --config <FILE>
              Settings file to use [default: the nearest brille.yaml, in the folder of each case or
              above it]

          --no-config
              Use no settings file

          --date <DATE>
              Look at the case as on this day (YYYY-MM-DD) [default: today]

          --lang <LANG>
              Language of what brille says; findings and documents follow the school's hovedmål without
              it
              
              [possible values: nb, nn, en]

          --color <WHEN>
              When to use colours; auto minds NO_COLOR and CLICOLOR
              
              [default: auto]
              [possible values: auto, always, never]

          --set <CODE.NAME=NUMBER>
              Give a number of a rule another value; `brille explain CODE` names the rule's numbers

      -h, --help
              Print help (see a summary with '-h')
    ");
}

#[test]
fn new() {
    insta::assert_snapshot!(help(&["new"]), @r"
    Start a case file, from flags or, on a terminal, by answering questions

    Usage: brille new [OPTIONS] [FILE]

    Arguments:
      [FILE]  Where to write the case; an existing file is left alone, - is standard output [default:
              sak.yaml]

    Options:
          --no-schema-file  Do not write .brille/sak.schema.json beside the case, which lets editors
                            complete and explain keys
          --lang <LANG>     Language of what brille says; findings and documents follow the school's
                            hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>    When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                            [possible values: auto, always, never]
      -h, --help            Print help

    The case:
          --case-id <ID>         Case number in the school's archive
          --school <NAME>        Name of the school
          --owner <NAME>         Who owns the school: the municipality, the county, or the private owner
          --ownership <FORM>     Whether the school is public or private [possible values: offentlig,
                                 privat]
          --kind <KIND>          The kind of school [possible values: grunnskole, videregående]
          --language <LANG>      The school's hovedmål, in which the plan is written [possible values:
                                 nb, nn]
          --class <NAME>         The case is about a class with this name, not about one pupil
          --pupil-grade <GRADE>  Grade of the pupil or the class (required for a class) [alias: --grade]
          --reported-by <WHO>    Who told the school [possible values: foresatt, elev, ansatt]
          --report-date <DATE>   When the school was told (YYYY-MM-DD) [default: today]
          --violator <WHO>       Who is said to violate the pupil [default: ukjent] [possible values:
                                 elev, ansatt, ledelse, ukjent, miljø]
          --description <TEXT>   What was said, with codes (E1, F1, L1) in place of names
    ");
}

#[test]
fn explain() {
    insta::assert_snapshot!(help(&["explain"]), @r"
    Show a rule's page: legal basis, why, examples, what it cannot judge

    Usage: brille explain [OPTIONS] <CODE>

    Arguments:
      <CODE>  The rule's code, such as PLAN-14

    Options:
          --lang <LANG>   Language of what brille says; findings and documents follow the school's
                          hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>  When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                          [possible values: auto, always, never]
      -h, --help          Print help
    ");
}

#[test]
fn rules() {
    insta::assert_snapshot!(help(&["rules"]), @r"
    List the rules

    Usage: brille rules [OPTIONS]

    Options:
          --format <FORMAT>
              How the list is written

              Possible values:
              - human:    A table
              - json:     JSON
              - markdown: Every rule's page, as one Markdown document
              
              [default: human]

          --lang <LANG>
              Language of what brille says; findings and documents follow the school's hovedmål without
              it
              
              [possible values: nb, nn, en]

          --color <WHEN>
              When to use colours; auto minds NO_COLOR and CLICOLOR
              
              [default: auto]
              [possible values: auto, always, never]

      -h, --help
              Print help (see a summary with '-h')
    ");
}

#[test]
fn schema() {
    insta::assert_snapshot!(help(&["schema"]), @r"
    Print a JSON Schema (2020-12) of a file format

    Usage: brille schema [OPTIONS] [FORMAT]

    Arguments:
      [FORMAT]
              Which format

              Possible values:
              - sak:        The case file
              - skolerute:  The school's calendar
              - navn:       The key file with the names behind the codes
              - brille:     The settings file
              - funn:       What `brille check --format json` writes
              - kontroll:   What `brille preflight --format json` writes
              - grunnlinje: What `brille check --write-baseline` writes
              - endringer:  What `brille diff --format json` writes
              - status:     What `brille status --format json` writes
              
              [default: sak]

    Options:
          --lang <LANG>
              Language of what brille says; findings and documents follow the school's hovedmål without
              it
              
              [possible values: nb, nn, en]

          --color <WHEN>
              When to use colours; auto minds NO_COLOR and CLICOLOR
              
              [default: auto]
              [possible values: auto, always, never]

      -h, --help
              Print help (see a summary with '-h')
    ");
}

#[test]
fn completions() {
    insta::assert_snapshot!(help(&["completions"]), @r"
    Print the completions of a shell, to be loaded by it

    Usage: brille completions [OPTIONS] <SHELL>

    Arguments:
      <SHELL>  Which shell [possible values: bash, elvish, fish, powershell, zsh]

    Options:
          --lang <LANG>   Language of what brille says; findings and documents follow the school's
                          hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>  When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                          [possible values: auto, always, never]
      -h, --help          Print help
    ");
}

#[test]
fn man() {
    insta::assert_snapshot!(help(&["man"]), @r"
    Print the manual page of brille, or write the pages of all commands into a folder

    Usage: brille man [OPTIONS]

    Options:
          --out <FOLDER>  The folder for brille.1, brille-check.1 and so on; it is made where it does
                          not exist
          --lang <LANG>   Language of what brille says; findings and documents follow the school's
                          hovedmål without it [possible values: nb, nn, en]
          --color <WHEN>  When to use colours; auto minds NO_COLOR and CLICOLOR [default: auto]
                          [possible values: auto, always, never]
      -h, --help          Print help
    ");
}

#[test]
fn diff() {
    insta::assert_snapshot!(help(&["diff"]), @r"
    Show what changed between two versions of a case, and what was rewritten afterwards

    Usage: brille diff [OPTIONS] <OLD> <NEW>
           brille diff [OPTIONS] --git <REVISION> <FILE>

    Arguments:
      <FILE>...
              The earlier version and the later one, - for standard input; with --git the case file
              alone

    Options:
          --git <REVISION>
              Compare the file as it is now with how it was at a revision of its git repository, such as
              HEAD or a tag

          --format <FORMAT>
              How the changes are written to standard output

              Possible values:
              - human:    For people: what changed, with the words of the case, and what was rewritten
              - json:     JSON, described by `brille schema endringer`
              - markdown: Markdown, such as a job summary on GitHub
              
              [default: human]

          --text
              Show text of the case in json and markdown too, which else hold codes, keys and dates only

          --no-ignore
              Show what comments in the later version silence

          --date <DATE>
              Look at the case as on this day (YYYY-MM-DD) [default: today]

          --lang <LANG>
              Language of what brille says; findings and documents follow the school's hovedmål without
              it
              
              [possible values: nb, nn, en]

          --color <WHEN>
              When to use colours; auto minds NO_COLOR and CLICOLOR
              
              [default: auto]
              [possible values: auto, always, never]

      -h, --help
              Print help (see a summary with '-h')
    ");
}
