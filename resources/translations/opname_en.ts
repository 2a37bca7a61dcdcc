<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>Scanned by %1, last on %2, %n time(s)</source>
        <translation>
            <numerusform>Scanned by %1, last on %2, once</numerusform>
            <numerusform>Scanned by %1, last on %2, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scanned at %1 by %2, last on %3, %n time(s)</source>
        <translation>
            <numerusform>Scanned at %1 by %2, last on %3, once</numerusform>
            <numerusform>Scanned at %1 by %2, last on %3, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n copies were not covered. Count them, or agree to a partial result, where they are written as uncounted (--partial).</source>
        <translation>
            <numerusform>%n copy was not covered. Count it, or agree to a partial result, where it is written as uncounted (--partial).</numerusform>
            <numerusform>%n copies were not covered. Count them, or agree to a partial result, where they are written as uncounted (--partial).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCheck</name>
    <message numerus="yes">
        <source>The report belongs to this session: every figure and every list agrees with what it was then. %n row(s) were added to the journal since.</source>
        <translation>
            <numerusform>The report belongs to this session: every figure and every list agrees with what it was then. %n row was added to the journal since.</numerusform>
            <numerusform>The report belongs to this session: every figure and every list agrees with what it was then. %n rows were added to the journal since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanCommands</name>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) to move</source>
        <translation>
            <numerusform>%n book to move</numerusform>
            <numerusform>%n books to move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other shelves</source>
        <translation>
            <numerusform>%n of another shelf</numerusform>
            <numerusform>%n of other shelves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlimsWeb</name>
    <message numerus="yes">
        <source>%1 asks to be left alone for a while. Try again in %n second(s).</source>
        <translation>
            <numerusform>%1 asks to be left alone for a while. Try again in %n second.</numerusform>
            <numerusform>%1 asks to be left alone for a while. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Weeding</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ChangesPanel</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent again.</source>
        <translation>
            <numerusform>%n change waits to be sent again.</numerusform>
            <numerusform>%n changes wait to be sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not sent again.</source>
        <translation>
            <numerusform>%n change is not sent again.</numerusform>
            <numerusform>%n changes are not sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n value(s) back in SLiMS? They wait to be sent like any other change.</source>
        <translation>
            <numerusform>Set %n value back in SLiMS? It waits to be sent like any other change.</numerusform>
            <numerusform>Set %n values back in SLiMS? They wait to be sent like any other change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be set back in SLiMS.</source>
        <translation>
            <numerusform>%n change waits to be set back in SLiMS.</numerusform>
            <numerusform>%n changes wait to be set back in SLiMS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) marked as done by hand.</source>
        <translation>
            <numerusform>%n change marked as done by hand.</numerusform>
            <numerusform>%n changes marked as done by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused one(s)</source>
        <translation>
            <numerusform>%Ln refused one</numerusform>
            <numerusform>%Ln refused ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::CloseCountingDialog</name>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln book</numerusform>
            <numerusform>%Ln books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ComparisonPanel</name>
    <message numerus="yes">
        <source>%Ln lost copy or copies</source>
        <translation>
            <numerusform>%Ln lost copy</numerusform>
            <numerusform>%Ln lost copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::DataCheckPanel</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) wait under “Changes to SLiMS” in activity 7.</source>
        <translation>
            <numerusform>%Ln correction waits under “Changes to SLiMS” in activity 7.</numerusform>
            <numerusform>%Ln corrections wait under “Changes to SLiMS” in activity 7.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::DecisionDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) change in SLiMS, when sent:</source>
        <translation>
            <numerusform>%Ln value changes in SLiMS, when it is sent:</numerusform>
            <numerusform>%Ln values change in SLiMS, when they are sent:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln difference(s): %2</source>
        <translation>
            <numerusform>%1, %Ln difference: %2</numerusform>
            <numerusform>%1, %Ln differences: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::DifferencesPage</name>
    <message numerus="yes">
        <source>%Ln decision(s) changed.</source>
        <translation>
            <numerusform>%Ln decision changed.</numerusform>
            <numerusform>%Ln decisions changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::FindCopyDialog</name>
    <message numerus="yes">
        <source>The %n likeliest copies; type more to narrow them down.</source>
        <translation>
            <numerusform>The likeliest copy; type more to narrow it down.</numerusform>
            <numerusform>The %n likeliest copies; type more to narrow them down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::GoodsMappingDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item code(s) are of no copy in SLiMS.</source>
        <translation>
            <numerusform>%Ln item code is of no copy in SLiMS.</numerusform>
            <numerusform>%Ln item codes are of no copy in SLiMS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::HuntPanel</name>
    <message numerus="yes">
        <source>%Ln missing copy or copies, likeliest places first for each, in walking order. Scan what you find. Found: %1.</source>
        <translation>
            <numerusform>%Ln missing copy, likeliest places first, in walking order. Scan what you find. Found: %1.</numerusform>
            <numerusform>%Ln missing copies, likeliest places first for each, in walking order. Scan what you find. Found: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::LabelListPanel</name>
    <message numerus="yes">
        <source>%n new copy or copies wait to be sent to SLiMS, and for their labels.</source>
        <translation>
            <numerusform>%n new copy waits to be sent to SLiMS, and for its label.</numerusform>
            <numerusform>%n new copies wait to be sent to SLiMS, and for their labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) given. Enter them in SLiMS; their labels wait to be printed.</source>
        <translation>
            <numerusform>%n code given. Enter it in SLiMS; its label waits to be printed.</numerusform>
            <numerusform>%n codes given. Enter them in SLiMS; their labels wait to be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new copy or copies given up.</source>
        <translation>
            <numerusform>%n new copy given up.</numerusform>
            <numerusform>%n new copies given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::LabelPrintPanel</name>
    <message numerus="yes">
        <source>Page %1 of %2 · %Ln label(s)</source>
        <translation>
            <numerusform>Page %1 of %2 · %Ln label</numerusform>
            <numerusform>Page %1 of %2 · %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be printed so. %1: %2</source>
        <translation>
            <numerusform>%Ln label cannot be printed so. %1: %2</numerusform>
            <numerusform>%Ln labels cannot be printed so. %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) belong to no copy and are printed alone.</source>
        <translation>
            <numerusform>%Ln code belongs to no copy and is printed alone.</numerusform>
            <numerusform>%Ln codes belong to no copy and are printed alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) were written to %1. Print it at 100 %, stick them on and scan each one here.</source>
        <translation>
            <numerusform>%Ln label was written to %1. Print it at 100 %, stick the label on and scan it here.</numerusform>
            <numerusform>%Ln labels were written to %1. Print it at 100 %, stick them on and scan each one here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::LoansPage</name>
    <message numerus="yes">
        <source>%Ln loan(s) taken in.</source>
        <translation>
            <numerusform>%Ln loan taken in.</numerusform>
            <numerusform>%Ln loans taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies stood there more than once: %1.</source>
        <translation>
            <numerusform>%Ln copy stood there more than once: %1.</numerusform>
            <numerusform>%Ln copies stood there more than once: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies in scope are on loan, %1 of them overdue. Listed apart: %2 overdue by over a year.</source>
        <translation>
            <numerusform>%Ln copy in scope is on loan; overdue: %1. Listed apart: %2 overdue by over a year.</numerusform>
            <numerusform>%Ln copies in scope are on loan, %1 of them overdue. Listed apart: %2 overdue by over a year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::MainWindow</name>
    <message numerus="yes">
        <source>%1 was written: %n page(s).</source>
        <translation>
            <numerusform>%1 was written: %n page.</numerusform>
            <numerusform>%1 was written: %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SLiMS lent %Ln copy or copies and took %1 back since the last time, while circulation was to be closed. Activity 4 lists them.</source>
        <translation>
            <numerusform>SLiMS lent %Ln copy and took %1 back since the last time, while circulation was to be closed. Activity 4 lists them.</numerusform>
            <numerusform>SLiMS lent %Ln copies and took %1 back since the last time, while circulation was to be closed. Activity 4 lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::NewCopyDialog</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::PreparationPage</name>
    <message numerus="yes">
        <source>%Ln loan(s) are open.</source>
        <translation>
            <numerusform>%Ln loan is open.</numerusform>
            <numerusform>%Ln loans are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look, %1 of them not taken in:</source>
        <translation>
            <numerusform>%Ln row needs a look; not taken in: %1.</numerusform>
            <numerusform>%Ln rows need a look, %1 of them not taken in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln copy or copies)</source>
        <translation>
            <numerusform>%1 (%Ln copy)</numerusform>
            <numerusform>%1 (%Ln copies)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::PublishDialog</name>
    <message numerus="yes">
        <source>Write a partial result: %Ln copy or copies were not covered and go as uncounted</source>
        <translation>
            <numerusform>Write a partial result: %Ln copy was not covered and goes as uncounted</numerusform>
            <numerusform>Write a partial result: %Ln copies were not covered and go as uncounted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln former row(s) are kept in this session.</source>
        <translation>
            <numerusform>%Ln former row is kept in this session.</numerusform>
            <numerusform>%Ln former rows are kept in this session.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::SampleDialog</name>
    <message numerus="yes">
        <source>%Ln found copy or copies are not scanned yet; they count as errors.</source>
        <translation>
            <numerusform>%Ln found copy is not scanned yet; it counts as an error.</numerusform>
            <numerusform>%Ln found copies are not scanned yet; they count as errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ScanFileDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n code(s)</source>
        <translation>
            <numerusform>&amp;Take %n code</numerusform>
            <numerusform>&amp;Take %n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ScanPage</name>
    <message numerus="yes">
        <source>unknown code(s)</source>
        <translation>
            <numerusform>unknown code</numerusform>
            <numerusform>unknown codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::SessionDocument</name>
    <message numerus="yes">
        <source>%n scan(s) of shelf %1 taken back.</source>
        <translation>
            <numerusform>%n scan of shelf %1 taken back.</numerusform>
            <numerusform>%n scans of shelf %1 taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) taken back.</source>
        <translation>
            <numerusform>%n scan taken back.</numerusform>
            <numerusform>%n scans taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ShelfPanel</name>
    <message numerus="yes">
        <source>Take all %n scan(s) of shelf %1 back?</source>
        <translation>
            <numerusform>Take the only scan of shelf %1 back?</numerusform>
            <numerusform>Take all %n scans of shelf %1 back?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) to move</source>
        <translation>
            <numerusform>%Ln book to move</numerusform>
            <numerusform>%Ln books to move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gap(s)</source>
        <translation>
            <numerusform>%Ln gap</numerusform>
            <numerusform>%Ln gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 scanned · %2 to move · %Ln gap(s)</source>
        <translation>
            <numerusform>%1 scanned · %2 to move · %Ln gap</numerusform>
            <numerusform>%1 scanned · %2 to move · %Ln gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ShelfReadingPanel</name>
    <message numerus="yes">
        <source>%Ln book(s), %1 out of place (%2), %3 still to carry.</source>
        <translation>
            <numerusform>%Ln book, %1 out of place (%2), %3 still to carry.</numerusform>
            <numerusform>%Ln books, %1 out of place (%2), %3 still to carry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::StationsLink</name>
    <message numerus="yes">
        <source>%n row(s) of this laptop are not at SLiMS yet.</source>
        <translation>
            <numerusform>%n row of this laptop is not at SLiMS yet.</numerusform>
            <numerusform>%n rows of this laptop are not at SLiMS yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::WeedingPanel</name>
    <message numerus="yes">
        <source>%Ln copy or copies were added to the list of weeded copies; it has %1.</source>
        <translation>
            <numerusform>%Ln copy was added to the list of weeded copies; it has %1.</numerusform>
            <numerusform>%Ln copies were added to the list of weeded copies; it has %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
