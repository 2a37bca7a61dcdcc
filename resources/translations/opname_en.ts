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
    <name>opname::MainWindow</name>
    <message numerus="yes">
        <source>%1 was written: %n page(s).</source>
        <translation>
            <numerusform>%1 was written: %n page.</numerusform>
            <numerusform>%1 was written: %n pages.</numerusform>
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
</TS>
