"""Line with line: each difference that makes a rewritten line claim something else than its source line."""
