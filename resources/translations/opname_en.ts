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
</TS>
