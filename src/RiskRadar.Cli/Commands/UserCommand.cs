using System.CommandLine;
using RiskRadar.Cli.Hosting;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Web.Security;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar user</c>: who may sign in.</summary>
internal static class UserCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new("user", "Add, list, reset or remove people who may sign in")
    {
        Add(terminal), Reset(terminal), Remove(terminal), List(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var name = NameArgument();
        var role = new Option<Role>("--role") { Description = "viewer, analyst, operator or admin", DefaultValueFactory = _ => Role.Viewer };

        return On(new Command("add", "Add a person; prints a one-time password") { name, role }, async (parsed, data, cancellationToken) =>
        {
            var users = data.Get<IUserStore>();
            if (await users.FindAsync(parsed.GetRequiredValue(name), cancellationToken) is not null)
            {
                throw new CommandFailedException($"there is a '{parsed.GetValue(name)}' already; 'riskradar user reset' makes a new password");
            }

            await KeepAsync(terminal, users, parsed.GetRequiredValue(name), parsed.GetValue(role), cancellationToken);
        });
    }

    private static Command Reset(Terminal terminal)
    {
        var name = NameArgument();

        return On(new Command("reset", "Make a new one-time password for a person; ends the person's sessions") { name }, async (parsed, data, cancellationToken) =>
        {
            var users = data.Get<IUserStore>();
            var user = await FoundAsync(users, parsed.GetRequiredValue(name), cancellationToken);
            await KeepAsync(terminal, users, user.Name, user.Role, cancellationToken);
        });
    }

    private static Command Remove(Terminal terminal)
    {
        var name = NameArgument();

        return On(new Command("remove", "Remove a person; ends the person's sessions") { name }, async (parsed, data, cancellationToken) =>
        {
            var users = data.Get<IUserStore>();
            var user = await FoundAsync(users, parsed.GetRequiredValue(name), cancellationToken);
            await users.RemoveAsync(user.Name, cancellationToken);
            terminal.Say($"{user.Name} may no longer sign in");
        });
    }

    private static Command List(Terminal terminal) => On(new Command("list", "List people and roles"), async (_, data, cancellationToken) =>
    {
        await foreach (var user in data.Get<IUserStore>().ReadAsync(cancellationToken))
        {
            await terminal.Out.WriteLineAsync($"{user.Name}\t{user.Role.ToString().ToLowerInvariant()}{(user.MustChangePassword ? "\tone-time password" : "")}".AsMemory(), cancellationToken);
        }
    });

    private static Argument<string> NameArgument() => new("NAME") { Description = "The name to sign in with; letter case does not matter" };

    private static Command On(Command command, Func<ParseResult, OpenData, CancellationToken, Task> run)
    {
        var settings = new SettingsOptions();
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            await run(parsed, data, cancellationToken);

            return ExitCode.Done;
        });

        return command;
    }

    private static async Task<User> FoundAsync(IUserStore users, string name, CancellationToken cancellationToken) =>
        await users.FindAsync(name, cancellationToken)
        ?? throw new CommandFailedException($"there is no '{name}'; 'riskradar user list' names everyone");

    private static async Task KeepAsync(Terminal terminal, IUserStore users, string name, Role role, CancellationToken cancellationToken)
    {
        var (user, password) = OneTimePassword.For(name, role);
        await users.UpsertAsync(user, cancellationToken);
        terminal.Say($"{user.Name} signs in once with this password and then chooses another:");
        await terminal.Out.WriteLineAsync(password.AsMemory(), cancellationToken);
    }
}
