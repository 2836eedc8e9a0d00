using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SituationRoom.Gateway.Tests")]
[assembly: InternalsVisibleTo("situationroom")]
