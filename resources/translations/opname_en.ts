<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ScanCommands</name>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) to move</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::FindCopyDialog</name>
    <message numerus="yes">
        <source>The %n likeliest copies; type more to narrow them down.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::MainWindow</name>
    <message numerus="yes">
        <source>%1 was written: %n page(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ScanFileDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n code(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::SessionDocument</name>
    <message numerus="yes">
        <source>%n scan(s) of shelf %1 taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ShelfPanel</name>
    <message numerus="yes">
        <source>Take all %n scan(s) of shelf %1 back?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
