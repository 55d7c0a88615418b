using System.Text;
using Spectre.Console;

namespace RiskRadar.Cli;

/// <summary>Where a command reads and writes: results go to <see cref="Output"/> and nothing else does; progress and messages go to <see cref="Error"/>.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A terminal over given streams.</summary>
    public Terminal(Stream input, Stream output, Stream error, bool outputIsTerminal, bool errorIsTerminal)
    {
        Input = input;
        Output = output;
        OutputIsTerminal = outputIsTerminal;
        Out = new StreamWriter(output, Utf8) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8) { NewLine = "\n", AutoFlush = true };
        Results = ConsoleOver(Out, outputIsTerminal);
        Messages = ConsoleOver(Error, errorIsTerminal);
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output as bytes, for results written fast. Flush <see cref="Out"/> before writing here.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error as text.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard output for tables.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Standard error for progress.</summary>
    public IAnsiConsole Messages { get; }

    /// <summary>A person reads the results as they come.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>The terminal that the process was started in.</summary>
    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        Console.OpenStandardError(),
        outputIsTerminal: !Console.IsOutputRedirected,
        errorIsTerminal: !Console.IsErrorRedirected);

    /// <summary>Writes one line for a person to standard error.</summary>
    public void Say(string message) => Error.WriteLine(OneLine(message));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // The reader has gone (`riskradar … | head`): there is nobody left to tell.
        }
    }

    // Messages name files and addresses that others chose: no line break or escape sequence may pass.
    private static string OneLine(string message) =>
        string.Create(message.Length, message, (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });

    private static IAnsiConsole ConsoleOver(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // A file or pipe has no width; this one keeps every table on one line a row.
        if (!isTerminal)
        {
            console.Profile.Width = 160;
        }

        return console;
    }
}
