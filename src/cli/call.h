#pragma once

#include "opname/domain/error.h"
#include "opname/session/session.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>

#include <functional>
#include <utility>

namespace opname {

/// Exit statuses of the contract.
enum ExitStatus { Done = 0, AnswerIsNo = 1, WrongUsage = 2, FileTrouble = 3, SlimsTrouble = 4 };

/// One call of a verb: its arguments taken apart, and where its answer goes.
class Call {
public:
    Call(QString verb, bool isJson, QString language);

    /// Takes the verb's own options and positional arguments (`names` for the usage line; the last may be
    /// optional when it ends in `?`, and stands for one or more when it ends in `…`). Usage when something
    /// does not fit.
    Outcome parse(const QStringList &arguments, const QStringList &names,
                  const QList<QCommandLineOption> &options);

    bool isJson() const { return m_isJson; }
    const QString &language() const { return m_language; }
    QString argument(int index) const { return m_parser.positionalArguments().value(index); }
    QStringList arguments() const { return m_parser.positionalArguments(); }
    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    /// A number of at least `least`; `fallback` when the option is not there; nothing when it is no such
    /// number.
    Result<qint64> number(const QString &option, qint64 fallback, qint64 least = 0) const;

    /// The session that the first argument names.
    Result<std::unique_ptr<Session>> open(Session::Access access) const;
    /// Station and operator: the options, else this computer's station and OPNAME_OPERATOR or the login name.
    Author author(const Session &session) const;
    static QString defaultOperator();
    /// The location that --location means by its id or its name; empty without it. Usage when SLiMS has none
    /// such, or several of that name.
    Result<QString> location(const Session &session) const;
    /// Station and number of the scan that --scan names. Usage when it is no STATION:NUMBER.
    Result<std::pair<QString, qint64>> scan() const;
    /// Where --location and --site say.
    Result<Place> place(const Session &session) const;

    // Answers
    void printLine(const QString &text) const; ///< standard output, for people
    void printObject(const QJsonObject &object) const; ///< standard output, one line of JSON
    void printBytes(const QByteArray &bytes) const;
    void tell(const QString &message) const; ///< standard error
    void tellProgress(qint64 done, qint64 total) const; ///< standard error, for a terminal
    /// Reports a failure and answers its exit status. A refusal prints `fields` with the sentence as
    /// "refused".
    int fail(const Error &error, QJsonObject fields = {}) const;
    /// The exit status once all is written: another one when standard output did not take it.
    int afterWriting(int status) const;

private:
    void endProgress() const; ///< what follows begins on a line of its own

    QString m_verb;
    bool m_isJson;
    QString m_language;
    QCommandLineParser m_parser;
    mutable bool m_showsProgress = false;
    mutable bool m_isMidLine = false; ///< of standard output
};

QString errorKindName(ErrorKind kind);
/// What the command line says.
struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The options that set a station and an operator.
QList<QCommandLineOption> authorOptions();

} // namespace opname
