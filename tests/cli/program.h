#pragma once

#include "support/full_counts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname::testing {

/// What a call of the real program answered.
struct ProgramAnswer {
    static constexpr int noEnd = -1; ///< the status of one that crashed or did not end in time
    int status = noEnd;
    QByteArray output;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : output.split('\n'))
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        return all;
    }
    QString errorKind() const
    {
        return lines().isEmpty() ? QString()
                                 : lines().last().value(u"error").toObject().value(u"kind").toString();
    }
};

/// Runs `opnamectl --json` in a folder of its own.
class ProgramTest : public ::testing::Test {
protected:
    ProgramAnswer run(const QStringList &arguments, const QByteArray &input = {},
                      const QString &password = {})
    {
        return runPlainly(QStringList{QStringLiteral("--json")} + arguments, input, password);
    }

    /// Without --json, as a person runs it.
    ProgramAnswer runPlainly(const QStringList &arguments, const QByteArray &input = {},
                             const QString &password = {})
    {
        return runThrough({}, arguments, input, password);
    }

    /// Started by other words, such as `ip netns exec NAME`, that stand before its own.
    ProgramAnswer runThrough(const QStringList &starter, const QStringList &arguments,
                             const QByteArray &input = {}, const QString &password = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPNAME_OPERATOR"), QStringLiteral("Rina"));
        environment.insert(QStringLiteral("OPNAME_PASSWORD"), password);
        process.setProcessEnvironment(environment);
        const QStringList command = starter + QStringList{QStringLiteral(OPNAME_BINARY_DIR "/opnamectl")};
        process.start(command.first(), command.mid(1) + arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool hasEnded = process.waitForFinished(wantsFullCounts() ? 1'200'000 : 120'000)
            && process.exitStatus() == QProcess::NormalExit;
        return {hasEnded ? process.exitCode() : ProgramAnswer::noEnd, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void writeFile(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    void makeFrozen(const char *name, int items = 400)
    {
        ASSERT_EQ(run({QStringLiteral("new"), QString::fromLatin1(name), QStringLiteral("--name"),
                       QStringLiteral("Uji")})
                      .status,
                  0);
        ASSERT_EQ(
            run({QStringLiteral("pull"), QString::fromLatin1(name), QStringLiteral("demo:%1").arg(items)})
                .status,
            0);
        ASSERT_EQ(run({QStringLiteral("freeze"), QString::fromLatin1(name)}).status, 0);
    }

    void expectUnharmed(const char *name)
    {
        const ProgramAnswer verified = run({QStringLiteral("verify"), QString::fromLatin1(name)});
        EXPECT_EQ(verified.status, 0) << verified.output.toStdString();
        EXPECT_TRUE(verified.json().value(u"ok").toBool()) << verified.output.toStdString();
    }

    QTemporaryDir m_folder;
};

/// Words as arguments: call({"new", "a.opname"}).
inline QStringList words(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *word : list)
        all.append(QString::fromUtf8(word));
    return all;
}

} // namespace opname::testing
