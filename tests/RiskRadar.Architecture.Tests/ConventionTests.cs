using System.Reflection;

namespace RiskRadar.Architecture;

/// <summary>The habits of src/README.md that a compiler cannot see.</summary>
public sealed class ConventionTests
{
    public static TheoryData<string> Projects => [.. Directory
        .GetFiles(AppContext.BaseDirectory, "RiskRadar.*.dll")
        .Append(Path.Combine(AppContext.BaseDirectory, "riskradar.dll"))
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Classes_AreSealedUnlessMadeToBeInherited(string project)
    {
        var open = Assembly.Load(project).GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Where(type => type.Namespace?.StartsWith("RiskRadar", StringComparison.Ordinal) == true)
            // The Razor compiler makes a class of each page, and never seals it.
            .Where(type => !type.Namespace!.StartsWith("RiskRadar.Web.Components", StringComparison.Ordinal))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AsynchronousMethods_TakeACancellationTokenLast(string project)
    {
        var deaf = Assembly.Load(project).GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => IsAsynchronous(method.ReturnType))
            .Where(method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(deaf);
    }

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type) ||
        (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));
}
