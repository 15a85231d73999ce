package uk.wardline.server.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets. */
@Controller
final class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{hash}/{name}")
  ResponseEntity<Resource> asset(@PathVariable String hash, @PathVariable String name) {
    return assets
        .find(hash, name)
        .map(a ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(a.type())
                .<Resource>body(a.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
