using Microsoft.Extensions.Options;

namespace RiskRadar.Jobs;

[OptionsValidator]
internal sealed partial class JobsOptionsValidator : IValidateOptions<JobsOptions>;
