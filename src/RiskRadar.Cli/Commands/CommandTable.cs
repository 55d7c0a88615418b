using System.CommandLine;
using RiskRadar.Cli.Hosting;

namespace RiskRadar.Cli.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTable
{
    /// <summary>Makes the commands. Each lives in a file of its own beside this one.</summary>
    public static IReadOnlyList<Command> Create(Terminal terminal) =>
    [
        DemoCommand.Create(terminal, TimeProvider.System),
        VetCommand.Create(terminal, TimeProvider.System),
        ServeCommand.Create(terminal),
        WorkerCommand.Create(terminal),
        ExtractCommand.Create(terminal, TimeProvider.System),
        ClassifyCommand.Create(terminal, TimeProvider.System, ShippedModel.Catalog),
        AssessCommand.Create(terminal, TimeProvider.System, ShippedModel.Open),
        DiscloseCommand.Create(terminal),
        TrainCommand.Create(terminal, TimeProvider.System),
        EvaluateCommand.Create(terminal, ShippedModel.Catalog),
        LabelNextCommand.Create(terminal, ShippedModel.Catalog),
        BackupCommand.Create(terminal, TimeProvider.System),
        RestoreCommand.Create(terminal),
        DoctorCommand.Create(terminal, TimeProvider.System),
        EraseCommand.Create(terminal),
        UserCommand.Create(terminal),
    ];

    /// <summary>The command serves until it is stopped, and may take its time to stop.</summary>
    public static bool IsServer(Command command) => command.Name is "demo" or "serve" or "worker";
}
